import { Document, Packer, type FileChild, type IContext } from "docx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { LetterDocument } from "../letter-document.ts";
import { page } from "./page.ts";
import { stylesXml } from "./styles.ts";
import { writeXml } from "./xml.ts";

/**
 * All of a document that letters of one kind share: styles, settings, headers, footers. It is made once by docx's
 * packer; a letter then adds its text only, which is twice as fast as packing each document anew.
 */
export interface Frame {
  /** The shared parts. The first is [Content_Types].xml, as some readers want it. */
  parts: Readonly<Record<string, Uint8Array>>;
  /** word/document.xml around these children. */
  documentXml(children: readonly FileChild[]): string;
}

type FrameOf = Pick<LetterDocument, "kind" | "issuer" | "note">;

export async function makeFrame(letter: FrameOf): Promise<Frame> {
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    sections: [{ ...page(letter), children: [] }],
  });
  const packed = unzipSync(await Packer.toBuffer(file));
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

/** What each letter writes itself. */
function isOwn(name: string): boolean {
  return name === "word/document.xml" || name === "docProps/core.xml";
}

/** A list of no relationships may as well be absent. */
function isEmpty(part: Uint8Array): boolean {
  return part.length < 200 && /<Relationships [^>]*\/>$/.test(strFromU8(part));
}
