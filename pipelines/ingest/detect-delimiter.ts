import type { Contract } from "../contracts/contract.ts";
import { countKnown, headerSpellings, matchHeader } from "./match-header.ts";
import { QuoteError, splitRecords, type Record } from "./split-records.ts";

const delimiters = [",", "\t", ";", "，"] as const;
const longestHead = 256 * 1024;

/** The delimiter under which the header is found first; failing that, the one with the most known headers in a row. */
export function detectDelimiter(firstPiece: string, contract: Contract): string {
  const head = firstPiece.slice(0, longestHead);
  const spellings = headerSpellings(contract);
  const found = delimiters.map((delimiter) => ({ delimiter, ...lookFor(head, delimiter, contract, spellings) }));
  return found.sort((a, b) => a.headerAt - b.headerAt || b.known - a.known)[0]!.delimiter;
}

function lookFor(
  head: string,
  delimiter: string,
  contract: Contract,
  spellings: Map<string, string>,
): { headerAt: number; known: number } {
  const records = headRecords(head, delimiter);
  const headerAt = records.findIndex(({ cells, line }) => matchHeader(cells, line, contract, spellings));
  if (headerAt !== -1) return { headerAt, known: countKnown(records[headerAt]!.cells, spellings) };
  return { headerAt: Infinity, known: Math.max(0, ...records.map(({ cells }) => countKnown(cells, spellings))) };
}

function headRecords(head: string, delimiter: string): Record[] {
  const records: Record[] = [];
  try {
    for (const block of splitRecords([head], delimiter)) records.push(...block.slice(0, 1000));
  } catch (error) {
    if (!(error instanceof QuoteError)) throw error;
  }
  return records.slice(0, 1000);
}
