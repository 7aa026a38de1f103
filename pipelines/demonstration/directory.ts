import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

import { MARKER } from "./settings.ts";

/** An empty or absent directory, or one that this program wrote in the same size. */
export function isOurs(out: string, size: string): boolean {
  if (!existsSync(out) || readdirSync(out).length === 0) return true;
  const site = join(out, "site.yaml");
  return existsSync(site) && readFileSync(site, "utf8").startsWith(`${MARKER}（--size ${size} `);
}

/** Files under the folders we write to that this run did not write: two generations must not be mixed. */
export function leftovers(out: string, written: ReadonlySet<string>): string[] {
  const folders = ["exports", "reference", "policy"].filter((folder) => existsSync(join(out, folder)));
  const found = folders.flatMap((folder) =>
    readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(out, "/").length).replaceAll(sep, "/")),
  );
  return found.filter((path) => !written.has(path));
}
