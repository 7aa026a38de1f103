import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../built-site.ts";

const read = (path: string): string => readFileSync(join(projectRoot, path), "utf8");
const published = ["data/ducha.duckdb", "data/database.json", "data/catalog.json", "data/quality_issue.csv"];
const sources = ["pipelines", "src", "test"].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => /\.(ts|astro|mjs)$/.test(path)),
);

test.each(["README.md", "README.zh-CN.md"])("%s names every setting that the code reads", (readme) => {
  const settings = new Set(sources.flatMap((path) => read(path).match(/\bDUCHA_[A-Z_]+/g) ?? []));
  expect(settings.size).toBeGreaterThan(2);
  expect([...settings].filter((name) => !read(readme).includes(name))).toEqual([]);
});

test.each(["README.md", "README.zh-CN.md"])("%s names every command of package.json", (readme) => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const commands = Object.keys(scripts)
    .filter((name) => name !== "postinstall")
    .map((name) => (["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}`));
  expect(commands.filter((command) => !read(readme).includes(command))).toEqual([]);
});

test.each(["README.md", "README.zh-CN.md", "pipelines/README.md"])(
  "%s names no file or folder that is not there",
  (readme) => {
    const named = [...read(readme).matchAll(/`((?:pipelines|src|test|public|data)\/[^`*<\s]*)`/g)].map(
      ([, path]) => path!,
    );
    const tree = new Set(
      ["pipelines", "src", "test", "data"].flatMap((folder) =>
        readdirSync(join(projectRoot, folder), { recursive: true }).map((path) => join(folder, String(path))),
      ),
    );
    const missing = named.filter(
      (path) => !tree.has(path.replace(/\/$/, "")) && !["data/", "src/", ...published].includes(path),
    );
    expect(missing).toEqual([]);
  },
);
