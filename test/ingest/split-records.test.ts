import { expect, test } from "vitest";
import { QuoteError, splitRecords } from "../../pipelines/ingest/split-records.ts";

type Told = [line: number, cells: string[], tooLarge?: true];

function split(...pieces: string[]): Told[] {
  const records = [...splitRecords(pieces, ",")].flat();
  return records.map(({ line, cells, tooLarge }) => (tooLarge ? [line, cells, true] : [line, cells]));
}

const mebibyte = 1024 * 1024;
const long = "长".repeat(4 * mebibyte); // a piece of a line that never seems to end

test("a record that starts in one piece and ends in another keeps its cells and its line", () => {
  expect(split('a,"b\n', 'c"\r', '\n1,"2"\r', "3,4")).toEqual([
    [1, ["a", "b\nc"]],
    [3, ["1", "2"]],
    [4, ["3", "4"]],
  ]);
});

test("a CRLF cut between two pieces is one line end", () => {
  expect(split("a,b\r", "\nc,d\r", "\n")).toEqual([
    [1, ["a", "b"]],
    [2, ["c", "d"]],
  ]);
});

test("text after a closing quote belongs to its cell, a quote inside a cell is a character", () => {
  expect(split('"a"b,c"d"\n')).toEqual([[1, ["ab", 'c"d"']]]);
});

test("an unclosed quote names the line on which it opens", () => {
  expect(() => split('a,b\nc,"d\ne,f\n')).toThrow(QuoteError);
  expect(() => split('a,b\nc,"d\ne,f\n')).toThrow("line 2");
});

test("a quoted cell above 1 MiB marks its record and no other", () => {
  const [first, second] = split(`a,"${"x".repeat(mebibyte + 1)}",b\nc,d\n`);
  expect(first).toEqual([1, ["a", "", "b"], true]);
  expect(second).toEqual([2, ["c", "d"]]);
});

test("a line beyond every limit is one marked record, and the lines after it keep their numbers", () => {
  expect(split("a,b\n", long, long, long, long, long, 'z\nc,d\n"e",f')).toEqual([
    [1, ["a", "b"]],
    [2, [], true],
    [3, ["c", "d"]],
    [4, ["e", "f"]],
  ]);
});

test("an overlong line inside quotes marks the record that it belongs to", () => {
  const told = split('a,"b\n', long, long, long, long, long, 'z",1\nc,d\n');
  expect(told.map(([line, cells, tooLarge]) => [line, cells.length, tooLarge])).toEqual([
    [1, 3, true],
    [3, 2, undefined],
  ]);
});
