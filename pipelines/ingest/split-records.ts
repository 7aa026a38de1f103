import Papa from "papaparse";

/**
 * Text → records with the physical line on which each starts.
 *
 * papaparse gives no physical lines, reads mixed line ends wrongly and lets a stray quote swallow rows
 * (DESIGN 7). So it splits what it splits well, blocks of whole lines without any quote, where records
 * and lines are the same; a block with quotes goes through the scanner below, which follows rule 3: only a
 * quote at the start of a cell opens a quoted one, any other is a character.
 */

export interface Record {
  /** Physical line, from 1. */
  line: number;
  cells: string[];
  /** A cell above 1 MiB: its content is dropped. */
  tooLarge?: boolean;
}

/** A quote that never closes, with the line on which it opens. */
export class QuoteError extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`unclosed quote at line ${line}`);
    this.line = line;
  }
}

export const maximumCellSize = 1024 * 1024;
/** A line that long cannot be a row; it is dropped up to its end so that memory stays bounded. */
const maximumLineLength = 16 * maximumCellSize;

export function* splitRecords(pieces: Iterable<string>, delimiter: string): Generator<Record[]> {
  const scanner = new QuotedScanner(delimiter);
  let line = 1;
  let dropping = false;
  for (const { text, whole } of wholeLines(pieces)) {
    if (!whole) {
      if (scanner.isOpen) scanner.passOverlong(text);
      else if (!dropping) yield [{ line, cells: [], tooLarge: true }];
      dropping = true;
      continue;
    }
    if (dropping && !scanner.isBusy) line++;
    else if (!scanner.isBusy && !text.includes('"')) {
      const records = splitPlain(text, delimiter, line);
      line += records.length;
      yield records;
    } else {
      const records = scanner.scan(text, line);
      line = scanner.line;
      if (records.length) yield records;
    }
    dropping = false;
  }
  if (scanner.isOpen) throw new QuoteError(scanner.openedAt);
}

interface Block {
  /** Whole lines, the last one with its line end unless the file ends without. */
  text: string;
  whole: boolean;
}

/** Cuts the pieces after their last line end; a CR that ends a piece waits for its LF. */
function* wholeLines(pieces: Iterable<string>): Generator<Block> {
  let rest = "";
  let cutLine = false;
  for (const piece of pieces) {
    const text = rest + piece;
    const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r", text.length - 2)) + 1;
    if (end > 0) {
      if (cutLine) {
        const first = firstLineEnd(text);
        yield { text: text.slice(0, first), whole: true };
        cutLine = false;
        if (end > first) yield { text: text.slice(first, end), whole: true };
      } else yield { text: text.slice(0, end), whole: true };
    }
    rest = text.slice(end);
    if (rest.length > maximumLineLength) {
      yield { text: rest, whole: false };
      cutLine = true;
      rest = rest.endsWith("\r") ? "\r" : "";
    }
  }
  if (rest || cutLine) yield { text: rest, whole: true };
}

function firstLineEnd(text: string): number {
  const at = text.search(/\r\n|\n|\r/);
  return text.startsWith("\r\n", at) ? at + 2 : at + 1;
}

function splitPlain(text: string, delimiter: string, firstLine: number): Record[] {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const body = lines.endsWith("\n") ? lines.slice(0, -1) : lines;
  if (body === "") return [{ line: firstLine, cells: [""] }];
  const { data } = Papa.parse<string[]>(body, { delimiter, newline: "\n", fastMode: true });
  return data.map((cells, i) => ({ line: firstLine + i, cells }));
}

/** Finds records where cells may be quoted; a quoted cell may go on in the next block. */
class QuotedScanner {
  readonly #delimiter: string;
  /** The physical line reached. */
  line = 1;
  /** The line of the last quote that opened. */
  openedAt = 0;
  isOpen = false;
  /** Right after a closing quote: what follows up to the delimiter belongs to the same cell. */
  #afterQuote = false;
  #start = 1;
  #cells: string[] = [];
  #cell = "";
  #tooLarge = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** A record has begun and not ended. */
  get isBusy(): boolean {
    return this.isOpen || this.#afterQuote || this.#cells.length > 0;
  }

  scan(text: string, line: number): Record[] {
    const records: Record[] = [];
    let at = 0;
    this.line = line;
    if (this.isOpen) at = this.#quoted(text, 0);
    else if (!this.isBusy) this.#start = line;
    while (!this.isOpen && (at < text.length || this.isBusy)) {
      if (!this.#afterQuote && text[at] === '"') {
        this.openedAt = this.line;
        this.isOpen = true;
        at = this.#quoted(text, at + 1);
      } else at = this.#plain(text, at, records);
    }
    return records;
  }

  /** A part of an overlong line, inside quotes: only the closing quote matters. */
  passOverlong(text: string): void {
    this.#quoted(text, 0);
    this.#tooLarge = true;
  }

  /** Reads on inside quotes from `at`; returns the place after the closing quote, or the end. */
  #quoted(text: string, at: number): number {
    for (;;) {
      const quote = text.indexOf('"', at);
      const end = quote === -1 ? text.length : quote;
      this.#add(text.slice(at, end));
      this.line += countLineEnds(text, at, end);
      if (quote === -1) return end;
      if (text[quote + 1] !== '"') {
        this.isOpen = false;
        this.#afterQuote = true;
        return quote + 1;
      }
      this.#add('"');
      at = quote + 2;
    }
  }

  /** Reads an unquoted cell, or what follows a closing quote, up to and with its end. */
  #plain(text: string, at: number, records: Record[]): number {
    let end = at;
    while (end < text.length && text[end] !== this.#delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
    this.#add(text.slice(at, end));
    this.#cells.push(this.#cell);
    this.#cell = "";
    this.#afterQuote = false;
    if (text[end] === this.#delimiter) return end + 1;
    this.#finish(records);
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  #finish(records: Record[]): void {
    records.push({ line: this.#start, cells: this.#cells, ...(this.#tooLarge ? { tooLarge: true } : {}) });
    this.#cells = [];
    this.#tooLarge = false;
    this.#start = ++this.line;
  }

  #add(text: string): void {
    if (this.#cell.length + text.length > maximumCellSize) this.#tooLarge = true;
    else this.#cell += text;
  }
}

/** Those whose last character lies before `to`; CR LF is one. */
export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
