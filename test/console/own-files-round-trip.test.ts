import fc from "fast-check";
import { expect, test } from "vitest";
import { trimCell } from "../../pipelines/ingest/cells/clean.ts";
import { encode, encodings } from "../ingest/encode.ts";
import { cellsOf, readOwn } from "./own-file.ts";

const header = ["名称", "说明", "备注"];

/** Whatever is hard to read in a cell. */
const cell = fc
  .array(
    fc.oneof(
      fc.constantFrom(
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
        "'",
        "=1+1",
        "@",
        "-",
        "合计",
      ),
      fc.constantFrom("字", "a", "1", "𠮷", "㐂", "\u200b", "é", "null", "注："),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

const file = fc.record({
  rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }),
  delimiter: fc.constantFrom(",", "\t", ";", "，"),
  quoteAll: fc.boolean(),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom(...encodings.filter((name) => name !== "utf-16le-no-bom")),
  chunkSize: fc.integer({ min: 1, max: 64 }),
});

test("any cells survive, in each encoding, delimiter and line end, wherever the file is cut into pieces", () => {
  fc.assert(
    fc.property(file, ({ rows, delimiter, quoteAll, lineEnd, encoding, chunkSize }) => {
      const named = [...rows.map((cells, i) => [`第${i}行`, ...cells]), ["末行", "止", "止"]];
      const text = [header, ...named]
        .map((cells) => cells.map((one) => (quoteAll ? quoted(one) : quotedIfNeeded(one, delimiter))).join(delimiter))
        .join(lineEnd);
      const table = readOwn(encode(text, encoding), null, chunkSize);
      expect(cellsOf(table)).toEqual(named.map((cells) => cells.map((one) => trimCell(one) || null)));
    }),
    { numRuns: 400 },
  );
});

test("arbitrary bytes are read or refused with a reason, never with a fault", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        expect(readOwn(bytes).columns.length).toBeGreaterThan(0);
      } catch (error) {
        expect((error as { problems?: { message: string }[] }).problems?.[0]?.message).toMatch(/请/);
      }
    }),
    { numRuns: 1000 },
  );
});

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function quotedIfNeeded(text: string, delimiter: string): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? quoted(text) : text;
}
