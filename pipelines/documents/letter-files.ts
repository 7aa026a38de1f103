import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Zippable } from "fflate";
import { byCodePoint } from "../path-order.ts";
import type { LetterWriter } from "./docx/letter-docx.ts";
import type { LetterDocument, LetterKind } from "./letter-document.ts";
import { zip } from "./zip.ts";

export type LetterCounts = Record<LetterKind, number>;

/** 提醒函3件、督办单14件 */
export function countsText({ 提醒函, 督办单 }: LetterCounts): string {
  return `提醒函${提醒函.toLocaleString("en")}件、督办单${督办单.toLocaleString("en")}件`;
}

/**
 * Writes `<site>/letters/<YYYY-MM>/<letter_id>.docx`, and all of a month as letters.zip, from the documents that
 * publishLetterDocuments wrote: month by month, so that no more than one month is held at a time.
 */
export async function writeLetterFiles(documents: string, site: string): Promise<LetterCounts> {
  const { LetterWriter } = await import("./docx/letter-docx.ts"); // here, because loading docx takes as long as a model
  const writer = new LetterWriter();
  const counts: LetterCounts = { 提醒函: 0, 督办单: 0 };
  for (const file of monthFiles(join(documents, "letters"))) {
    const letters = JSON.parse(readFileSync(file, "utf8")) as LetterDocument[];
    await writeMonth(writer, letters, join(site, "letters", basename(file, ".json")));
    for (const { kind } of letters) counts[kind] += 1;
  }
  return counts;
}

function monthFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort(byCodePoint)
    .map((name) => join(folder, name));
}

async function writeMonth(writer: LetterWriter, letters: readonly LetterDocument[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, Uint8Array>();
  const archive: Zippable = {};
  for (const letter of letters) {
    const docx = await writer.write(letter);
    files.set(`${letter.id}.docx`, docx);
    archive[archiveName(letter)] = [docx, { level: 0 }]; // compressed already
  }
  files.set("letters.zip", zip(archive));
  await Promise.all([...files].map(([name, bytes]) => writeFile(join(folder, name), bytes)));
}

/** 督办单-03-任城区.docx: what no file system takes in a name becomes _. */
export function archiveName({ kind, serial, addresseeName }: LetterDocument): string {
  const characters = [...addresseeName.normalize("NFC").replace(/[\\/:*?"<>|\p{C}]/gu, "_")];
  const name = characters.slice(0, 60).join("").trim();
  return `${kind}-${String(serial).padStart(2, "0")}-${name}.docx`;
}
