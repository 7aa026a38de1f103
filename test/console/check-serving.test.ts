import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../built-site.ts";

const folder = join(projectRoot, "src", "content", "serving");
const read = (path: string): string => readFileSync(path, "utf8");

test.each(["README.md", "README.zh-CN.md"])("%s gives the server's lines as the page does", (readme) => {
  const text = read(join(projectRoot, readme));
  const missing = readdirSync(folder).filter((name) => !text.includes(`\n${read(join(folder, name)).trimEnd()}\n`));
  expect(missing).toEqual([]);
});
