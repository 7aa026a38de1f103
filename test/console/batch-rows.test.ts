import { tableFromArrays, tableToIPC } from "@uwdata/flechette";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/console/engine/batch-rows.ts";

test.each([0, 1, 2048])("a stream of %i rows is counted without its columns", (count) => {
  const numbers = Array.from({ length: count }, (_, row) => row);
  const table = tableFromArrays({ number: numbers, text: numbers.map((row) => `第${row}行`) });
  expect(rowsOf(tableToIPC(table, { format: "stream" })!)).toBe(count);
});
