import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { dateText } from "./figures.ts";
import type { LetterDocument } from "./letter-document.ts";
import { itemsOf } from "./letter-items.ts";
import {
  readIncomplete,
  readLetterMonths,
  readLetters,
  readSender,
  type LetterRow,
  type Sender,
} from "./letter-rows.ts";
import {
  citationOf,
  closingOf,
  copiesOf,
  openingOf,
  requestsOf,
  salutationOf,
  slipOf,
  titleOf,
} from "./letter-words.ts";

/** Every letter that the policy calls for, from the models, month by month: no more than one month is held. */
export async function* letterDocuments(warehouse: Warehouse): AsyncGenerator<LetterDocument[]> {
  const sender = await readSender(warehouse);
  for (const month of await readLetterMonths(warehouse)) {
    const [letters, incomplete] = [await readLetters(warehouse, month), await readIncomplete(warehouse, month)];
    const note = [sender.note, incomplete].filter((text) => text !== null).join(" · ") || null;
    yield letters.map((letter) => writeLetter(letter, { ...sender, note }));
  }
}

/** Writes `<folder>/letters/<YYYY-MM>.json`, one file per month that has letters. */
export async function publishLetterDocuments(warehouse: Warehouse, folder: string): Promise<void> {
  const letters = join(folder, "letters");
  mkdirSync(letters, { recursive: true });
  for await (const documents of letterDocuments(warehouse))
    writeFileSync(join(letters, `${documents[0]!.month}.json`), JSON.stringify(documents));
}

export function writeLetter(letter: LetterRow, sender: Sender): LetterDocument {
  const { id, month, kind, addresseeKind, addresseeCode, addresseeName, serial } = letter;
  const date = dateText(letter.date);
  return {
    id,
    month,
    kind,
    addresseeKind,
    addresseeCode,
    addresseeName,
    serial,
    number: letter.documentNumber ?? `${sender.prefix[kind]}〔${letter.date.slice(0, 4)}〕\u3000号`,
    issuer: sender.issuer,
    title: titleOf(letter),
    salutation: salutationOf(letter),
    opening: openingOf(letter),
    ...itemsOf(letter),
    citation: citationOf(letter),
    requests: requestsOf(letter, sender),
    closing: closingOf(letter),
    date,
    replyBy: letter.replyBy === null ? null : dateText(letter.replyBy),
    copies: copiesOf(letter),
    printedBy: kind === "督办单" ? `${sender.issuer}\u3000${date}印发` : null,
    slip: slipOf(letter),
    note: sender.note,
  };
}
