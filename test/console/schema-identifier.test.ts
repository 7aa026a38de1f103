import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { quoteIdentifier } from "../../src/console/schema/identifier.ts";

let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create()).connect();
});

async function columnNamed(name: string): Promise<string> {
  const quoted = quoteIdentifier(name);
  const reader = await connection.runAndReadAll(`select ${quoted} from (select 1 as ${quoted}) as ${quoted}`);
  return reader.columnName(0);
}

test("every keyword that could not stand for itself is quoted", async () => {
  const keywords = (await connection.runAndReadAll("select keyword_name from duckdb_keywords()")).getRows();
  for (const [keyword] of keywords) expect(await columnNamed(String(keyword))).toBe(keyword);
});

test("any name means itself", async () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 10 }).filter((text) => !text.includes("\0"));
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      expect(await columnNamed(text)).toBe(text);
    }),
  );
});

test.each([
  ["省排名", "省排名"],
  ["rank_2", "rank_2"],
  ["数值（万元）", '"数值（万元）"'],
  ["2024", '"2024"'],
  ["order", '"order"'],
  ['a"b', '"a""b"'],
])("%s is written %s", (name, written) => {
  expect(quoteIdentifier(name)).toBe(written);
});
