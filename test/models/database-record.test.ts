import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { today } from "../built-site.ts";

test("database.json tells the hash and length of the published file, and the day of the build", () => {
  const data = join(inject("site"), "data");
  const file = readFileSync(join(data, "ducha.duckdb"));
  expect(JSON.parse(readFileSync(join(data, "database.json"), "utf8"))).toEqual({
    sha256: createHash("sha256").update(file).digest("hex"),
    bytes: file.length,
    built_on: today,
  });
});
