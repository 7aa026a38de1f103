import type { Contract } from "../contracts/contract.ts";
import { countKnown, headerSpellings, matchHeader } from "./match-header.ts";
import { QuoteError, splitRecords } from "./split-records.ts";

const delimiters = [",", "\t", ";", "，"] as const;
const longestHead = 256 * 1024;

/**
 * The delimiter under which the header is found first; where the head of the file holds none, the whole file is
 * looked through; failing that, the one with the most known headers in a row.
 */
export function detectDelimiter(firstPiece: string, readAll: () => Iterable<string>, contract: Contract): string {
  const spellings = headerSpellings(contract);
  const look = (pieces: () => Iterable<string>): Found[] => {
    const found: Found[] = [];
    for (const delimiter of delimiters) {
      const until = Math.min(...found.map(({ headerAt }) => headerAt)); // a later header would not win
      found.push(lookFor(pieces(), delimiter, until, contract, spellings));
    }
    return found.sort(better);
  };
  const inHead = look(() => [firstPiece.slice(0, longestHead)]);
  if (inHead[0]!.headerAt < Infinity || firstPiece.length < longestHead) return inHead[0]!.delimiter;
  return look(readAll)[0]!.delimiter;
}

interface Found {
  delimiter: string;
  /** The line of the header; Infinity where there is none. */
  headerAt: number;
  /** Known headers in the row that has the most. */
  known: number;
}

function better(a: Found, b: Found): number {
  return (a.headerAt === b.headerAt ? 0 : a.headerAt - b.headerAt) || b.known - a.known;
}

function lookFor(
  pieces: Iterable<string>,
  delimiter: string,
  until: number,
  contract: Contract,
  spellings: Map<string, string>,
): Found {
  let known = 0;
  try {
    for (const records of splitRecords(pieces, delimiter)) {
      for (const { line, cells } of records) {
        if (line > until) return { delimiter, headerAt: Infinity, known };
        const count = countKnown(cells, spellings);
        if (matchHeader(cells, line, contract, spellings)) return { delimiter, headerAt: line, known: count };
        known = Math.max(known, count);
      }
    }
  } catch (error) {
    if (!(error instanceof QuoteError)) throw error;
  }
  return { delimiter, headerAt: Infinity, known };
}
