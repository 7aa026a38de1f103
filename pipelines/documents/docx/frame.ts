import { Document, Packer, type FileChild, type IContext, type ISectionOptions } from "docx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { stylesXml } from "./styles.ts";
import { writeXml } from "./xml.ts";

/**
 * All of a document but its text: styles, settings, headers, footers, which letters of one kind share. It is made by
 * docx's packer; writing the text without it is twice as fast for a letter, and by many seconds for a long annex.
 */
export interface Frame {
  /** The shared parts. The first is [Content_Types].xml, as some readers want it. */
  parts: Readonly<Record<string, Uint8Array>>;
  /** word/document.xml around these children. */
  documentXml(children: readonly FileChild[]): string;
}

/** Paper, headers and footers. */
export type Section = Pick<ISectionOptions, "properties" | "headers" | "footers">;

export async function makeFrame(section: Section): Promise<Frame> {
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    sections: [{ ...section, children: [] }],
  });
  const packed = unzipSync(await Packer.pack(file, "uint8array"));
  packed["word/styles.xml"] = strToU8(stylesXml());
  const [before, after] = strFromU8(packed["word/document.xml"]!).split(/(?<=<w:body>)/) as [string, string];
  const context: IContext = { file, viewWrapper: file.Document, stack: [] };
  const write = (child: FileChild) => writeXml(child.prepForXml(context));
  return { parts: sharedParts(packed), documentXml: (children) => before + children.map(write).join("") + after };
}

function sharedParts(packed: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const { "[Content_Types].xml": types, ...others } = packed;
  const kept = Object.entries(others).filter(([name, part]) => !isOwn(name) && !isEmpty(part));
  return { "[Content_Types].xml": types!, ...Object.fromEntries(kept) };
}

/** What each document writes itself. */
function isOwn(name: string): boolean {
  return name === "word/document.xml" || name === "docProps/core.xml";
}

/** A list of no relationships may as well be absent. */
function isEmpty(part: Uint8Array): boolean {
  return part.length < 200 && /<Relationships [^>]*\/>$/.test(strFromU8(part));
}
