import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { allPages } from "../browser/browser.ts";
import { hasRealDirectory, nameOnReal, realDirectory } from "../real-directory.ts";
import { run, temporaryFolder } from "./run-build.ts";

test.skipIf(!hasRealDirectory)(
  nameOnReal("16 cities, 37 months, four files in four spellings make a whole site"),
  () => {
    const out = join(temporaryFolder(), "dist");
    const { status, output } = run(realDirectory, out);
    expect(output).toContain("0 个错误");
    expect(status).toBe(0);
    const months = readdirSync(join(out, "rankings")).filter((name) => /^\d{4}-\d{2}\.html$/.test(name));
    expect(months).toHaveLength(37);
    const broken = allPages(out).flatMap((page) =>
      [...readFileSync(join(out, page), "utf8").matchAll(/\shref="(?!data:)([^"#]+)/g)]
        .map(([, path]) => decodeURI(path!))
        .filter((path) => !existsSync(join(out, dirname(page), path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(broken).toEqual([]);
  },
);
