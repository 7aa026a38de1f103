import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { once } from "./database.ts";

/** A source file's extract: its lines, masked and escaped, in pages. */
export interface Extract {
  source_id: string;
  path: string;
  dataset: string;
  pages: number;
  header: string;
}

const folder = (): string => process.env.DUCHA_EXTRACTS ?? "";

export const listExtracts = once(async (): Promise<Extract[]> => {
  const index = join(folder(), "index.json");
  if (!existsSync(index)) return [];
  return JSON.parse(await readFile(index, "utf8")) as Extract[];
});

/** The list items of one page, as the pipeline escaped them. */
export function readExtract(id: string, page: number): Promise<string> {
  return readFile(join(folder(), id, `${page}.html`), "utf8");
}
