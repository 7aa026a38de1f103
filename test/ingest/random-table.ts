import fc from "fast-check";
import { encodings, type Encoding } from "./encode.ts";

/** A table of provincial rankings, and one of the many ways to write it. */
export interface RandomTable {
  rows: { month: string; city: string; value: number | null; note: string }[];
  order: (keyof typeof headers)[];
  titles: string[];
  /** So many bytes of empty rows below the header, to bring the rows across the end of a block as files are read. */
  padding: number;
  delimiter: string;
  quoteAll: boolean;
  lineEnds: string[];
  encoding: Encoding;
  finalLineEnd: boolean;
}

const headers = { month: "月份", indicator: "指标编码", city: "城市", value: "数值", rank: "排名", note: "备注" };

/** Cut at both ends by something that is not trimmed; with whatever is hard to read in between. */
const note = fc
  .array(
    fc.constantFrom(
      "字",
      "a",
      "1",
      ",",
      ";",
      "\t",
      "，",
      '"',
      '""',
      "\n",
      "\r",
      "\r\n",
      " ",
      "\u3000",
      "𠮷",
      "㐂",
      "=",
    ),
    { maxLength: 12 },
  )
  .chain((parts) => fc.constantFrom(...['"', "注：", "'", "-x"]).map((start) => start + parts.join("") + "止"));

const row = fc.record({
  month: fc.constantFrom("2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06"),
  city: fc.constantFrom("370100", "370200", "370300", "370400", "370800"),
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0)),
  note,
});

const blockEnd = fc
  .record({ power: fc.integer({ min: 12, max: 21 }), less: fc.nat({ max: 400 }) })
  .map(({ power, less }) => 2 ** power - less);

export const randomTable: fc.Arbitrary<RandomTable> = fc.record({
  rows: fc.uniqueArray(row, { selector: ({ month, city }) => month + city, minLength: 1, maxLength: 20 }),
  order: fc.shuffledSubarray(Object.keys(headers) as (keyof typeof headers)[], { minLength: 6 }),
  titles: fc.array(fc.constantFrom("全省排名", "单位：%", "", "2023年1月，快报；初步"), { maxLength: 3 }),
  padding: fc.oneof(fc.constant(0), blockEnd),
  delimiter: fc.constantFrom(",", "\t", ";", "，"),
  quoteAll: fc.boolean(),
  lineEnds: fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1, maxLength: 5 }),
  encoding: fc.constantFrom(...encodings.filter((name) => name !== "utf-16le-no-bom")),
  finalLineEnd: fc.boolean(),
});

/** The text, and the physical line on which each row starts. */
export function writeTable(table: RandomTable): { text: string; lines: number[] } {
  const records = [
    ...table.titles.map((title) => [title]),
    table.order.map((key) => headers[key]),
    ...table.rows.map((values) => table.order.map((key) => cellOf(values, key))),
  ];
  let text = "";
  const starts = records.map((cells, index) => {
    const start = 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
    const isLast = index === records.length - 1;
    text += cells.map((cell) => quoted(cell, table)).join(table.delimiter);
    if (!isLast || table.finalLineEnd) text += lineEnd(table, index, cells);
    if (index === table.titles.length) text += paddingRows(table.padding);
    return start;
  });
  return { text, lines: starts.slice(-table.rows.length) };
}

export function paddingRows(bytes: number): string {
  return bytes === 0 ? "" : (" ".repeat(999) + "\n").repeat(bytes / 1000) + " ".repeat(bytes % 1000) + "\n";
}

function cellOf(values: RandomTable["rows"][number], key: keyof typeof headers): string {
  if (key === "indicator") return "PRJ";
  if (key === "rank") return "1";
  return String(values[key] ?? "");
}

/** An empty line after a CR must not begin with LF, or the two would be one line end. */
function lineEnd({ lineEnds }: RandomTable, index: number, cells: string[]): string {
  const end = lineEnds[index % lineEnds.length] ?? "\n";
  return cells.join("") === "" ? "\r\n" : end;
}

/** Only a quote at the start makes a cell quoted, so others may stand bare. */
function quoted(cell: string, { delimiter, quoteAll }: RandomTable): string {
  const mustQuote = cell.startsWith('"') || cell.includes(delimiter) || /[\r\n]/.test(cell);
  return quoteAll || mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell;
}
