import { strToU8 } from "fflate";
import type { LetterDocument } from "../letter-document.ts";
import { zip } from "../zip.ts";
import { body } from "./body.ts";
import { coreXml } from "./core-properties.ts";
import { makeFrame, type Frame } from "./frame.ts";
import { letterHead, orderHead } from "./head.ts";
import { imprint } from "./imprint.ts";
import { page } from "./page.ts";
import { slip } from "./slip.ts";

/** Writes letters as .docx files in the layout of GB/T 9704-2012; 提醒函 in its letter form. The same letter gives the same bytes. */
export class LetterWriter {
  private readonly frames = new Map<string, Promise<Frame>>();

  async write(letter: LetterDocument): Promise<Uint8Array> {
    const { parts, documentXml } = await this.frameOf(letter);
    const head = letter.kind === "督办单" ? orderHead(letter) : letterHead(letter);
    const document = documentXml([...head, ...body(letter), ...slip(letter), ...imprint(letter)]);
    return zip({ ...parts, "docProps/core.xml": strToU8(coreXml(letter)), "word/document.xml": strToU8(document) });
  }

  private frameOf(letter: LetterDocument): Promise<Frame> {
    const key = JSON.stringify([letter.kind, letter.issuer, letter.note]);
    const frame = this.frames.get(key) ?? makeFrame(page(letter));
    this.frames.set(key, frame);
    return frame;
  }
}
