import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileSpec } from "./case-file.ts";
import { checked, type Checked } from "./checked.ts";
import { lossyFiles } from "./compare.ts";
import { makeDataDirectory } from "./data-directory.ts";
import { encode, encodings } from "./encode.ts";
import { type RandomTable, paddingRows, randomTable, writeTable } from "./random-table.ts";

const folder = "exports/provincial_rankings";

async function checkedFiles(specs: FileSpec[]): Promise<Checked> {
  const files = Object.fromEntries(specs.map((spec, index) => [`${folder}/${index}.csv`, spec]));
  return checked(makeDataDirectory({ name: "random", files }));
}

/** Files that were read, whose rejected records are not those with an error on their line. */
function unexplained({ files, issues }: Checked): { path: string; rejected: number; lines: number[] }[] {
  return files
    .filter(({ status }) => status === "loaded")
    .map(({ path, rejected }) => {
      const errors = issues.filter(({ file, severity }) => file === path && severity === "error");
      return { path, rejected, lines: [...new Set(errors.map(({ line }) => line ?? 0))] };
    })
    .filter(({ rejected, lines }) => lines.length !== rejected);
}

async function expectNothingLost(specs: FileSpec[]): Promise<void> {
  const result = await checkedFiles(specs);
  expect(result.files.length).toBe(specs.length);
  expect(lossyFiles(result)).toEqual([]);
  expect(unexplained(result)).toEqual([]);
}

function skippedRows({ titles, padding }: RandomTable): number {
  return titles.length + paddingRows(padding).split("\n").length - 1;
}

const header = "月份,指标编码,城市,数值,排名,备注\n";
const pieces = [
  ...["\n", "\r", "\r\n", ",", ",,,,,", '"', '""', "\t", ";", "，", " ", "\u00A0", "\u200B", "\uFEFF", "\0"],
  ..."2024-01 2024.1 2024.11 45292 GRV 优良率 济宁市 济南 71.2 9 3/16 第三名 1,234.5".split(" "),
  ...["-", "无", "合计", "全市", "注：", "填报人", "月份", "城市", "数值（万元）", "①", "=1+1", header],
  ...["2024-01,GRV,济宁市,71.2,9,\n", "2024-01,GRV,济宁市,71.3,9,\n", "2024-01,GRV,济南市,,,\n", "合计,,,,,\n"],
];

describe("ingest, whatever comes", () => {
  it("reads a table back cell for cell, in any delimiter, quoting, line end and encoding", { timeout: 300_000 }, () =>
    fc.assert(
      fc.asyncProperty(randomTable, async (table) => {
        const { text, lines } = writeTable(table);
        const { files, issues, rows } = await checkedFiles([{ text, encoding: table.encoding }]);
        expect(issues).toEqual([]);
        expect(files[0]).toMatchObject({ loaded: table.rows.length, skipped: skippedRows(table), rejected: 0 });
        const read = rows.map(({ line, month, city_code, value, note }) => ({ line, month, city_code, value, note }));
        const written = table.rows.map(({ month, city, value, note }, index) => {
          return { line: lines[index], month: `${month}-01`, city_code: city, value, note };
        });
        expect(read).toEqual(written);
      }),
      { numRuns: 40 },
    ),
  );

  it("loses no record of a text made of what is hard to read", { timeout: 300_000 }, () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
    const spec = fc.record({
      text: fc.oneof(
        text,
        text.map((end) => header + end),
      ),
      encoding: fc.constantFrom(...encodings),
    });
    return fc.assert(fc.asyncProperty(fc.array(spec, { minLength: 1, maxLength: 8 }), expectNothingLost), {
      numRuns: 40,
    });
  });

  it("loses no record of arbitrary bytes, alone or in the middle of a table", { timeout: 300_000 }, () => {
    const bytes = fc.uint8Array({ maxLength: 40 }).map((some) => Buffer.from(some).toString("hex"));
    const inTable = fc.record({ bytes, at: fc.nat(), encoding: fc.constantFrom(...encodings) }).map((damage) => {
      const table = Buffer.from(
        encode(header + "2024-01,GRV,济宁市,71.2,9,\n2024-01,GRV,济南市,70,8,\n", damage.encoding),
      );
      const at = damage.at % (table.length + 1);
      return table.subarray(0, at).toString("hex") + damage.bytes + table.subarray(at).toString("hex");
    });
    const spec = fc.oneof(bytes, inTable).map((hex) => ({ hex }));
    return fc.assert(fc.asyncProperty(fc.array(spec, { minLength: 1, maxLength: 8 }), expectNothingLost), {
      numRuns: 40,
    });
  });
});
