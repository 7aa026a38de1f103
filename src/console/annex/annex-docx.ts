import { Packer, type FileChild } from "docx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { coreXml } from "../../../pipelines/documents/docx/core-properties.ts";
import { stylesXml } from "../../../pipelines/documents/docx/styles.ts";
import { writeXml } from "../../../pipelines/documents/docx/xml.ts";
import { zip } from "../../../pipelines/documents/zip.ts";
import type { AnnexDocument } from "./annex-document.ts";
import { annexBody } from "./docx-body.ts";
import { emptyFile } from "./docx-page.ts";
import { layoutOf } from "./layout.ts";

/**
 * The annex as a .docx in the office's type (GB/T 9704). docx's packer makes the parts around the text; the text is
 * written here, because twenty thousand cells take the packer many seconds.
 */
export async function annexDocx(annex: AnnexDocument): Promise<Uint8Array> {
  const layout = layoutOf(annex);
  const file = emptyFile(annex, layout);
  const parts = unzipSync(await Packer.pack(file, "uint8array"));
  const [before, after] = strFromU8(parts["word/document.xml"]!).split(/(?<=<w:body>)/) as [string, string];
  const context = { file, viewWrapper: file.Document, stack: [] };
  const write = (child: FileChild): string => writeXml(child.prepForXml(context));
  const body = annexBody(annex, layout).map(write).join("");
  const { "[Content_Types].xml": types, ...others } = parts;
  return zip({
    "[Content_Types].xml": types!, // first, as some readers want it
    ...others,
    "docProps/core.xml": strToU8(coreXml({ title: annex.title, issuer: annex.signedBy, date: annex.date })),
    "word/styles.xml": strToU8(stylesXml()),
    "word/document.xml": strToU8(before + body + after),
  });
}
