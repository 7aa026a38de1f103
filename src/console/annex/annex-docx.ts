import { strToU8 } from "fflate";
import { coreXml } from "../../../pipelines/documents/docx/core-properties.ts";
import { makeFrame } from "../../../pipelines/documents/docx/frame.ts";
import { zip } from "../../../pipelines/documents/zip.ts";
import type { AnnexDocument } from "./annex-document.ts";
import { annexBody } from "./docx-body.ts";
import { annexPage } from "./docx-page.ts";
import { layoutOf } from "./layout.ts";

/** The annex as a .docx in the office's type (GB/T 9704), made as the letters are. */
export async function annexDocx(annex: AnnexDocument): Promise<Uint8Array> {
  const layout = layoutOf(annex);
  const { parts, documentXml } = await makeFrame(annexPage(annex, layout));
  return zip({
    ...parts,
    "docProps/core.xml": strToU8(coreXml({ title: annex.title, issuer: annex.signedBy, date: annex.date })),
    "word/document.xml": strToU8(documentXml(annexBody(annex, layout))),
  });
}
