import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Encoding } from "./encode.ts";

/** A file of the case's data directory. A text alone is UTF-8; null takes a file of _base away. */
export type FileSpec =
  | null
  | string
  | {
      text?: string;
      encoding?: Encoding;
      /** Every @@ of the text stands for `text`, `times` over. */
      repeat?: { text: string; times: number };
      /** The file, or its end, as bytes. */
      hex?: string;
      then_hex?: string;
      /** So many NUL bytes that take no room on the disk. */
      size?: number;
      /** A file of _base with words replaced. */
      copy?: string;
      replace?: Record<string, string>;
    };

export interface ExpectedFile {
  status?: "loaded" | "rejected";
  encoding?: string;
  loaded?: number;
  skipped?: number;
  rejected?: number;
}

export interface ExpectedIssue {
  /** The case's first export where it has not its own. "*" stands for any. */
  file?: string;
  /** 3, or several as "3-5" or "3,7"; null is no line; "*" any. */
  line: number | string | null;
  /** Not compared where it is left out. */
  column?: string | null;
  code: string;
  severity: "error" | "warning";
  /** The message holds these words (in either case). */
  says?: string;
  times?: number;
}

export interface IngestCase {
  name: string;
  about: string;
  /** Both readings of an unclear sentence, and the one that was chosen. */
  ambiguous?: string;
  now?: string;
  /** Issues of exports only, or of every file. */
  scope?: "exports" | "all";
  files: Record<string, FileSpec>;
  expected: {
    files: Record<string, ExpectedFile>;
    issues?: ExpectedIssue[];
    rows?: Record<string, unknown>[];
  };
}

export const casesFolder = join(import.meta.dirname, "../cases/ingest");

export function readCases(): IngestCase[] {
  const names = readdirSync(casesFolder).filter((name) => !/^[_.]/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(join(casesFolder, name, "case.yaml"), "utf8");
    return { name, ...(parse(text) as Omit<IngestCase, "name">) };
  });
}

/** The export that an issue or row without a file is about. */
export function firstExport(one: IngestCase): string {
  return Object.keys(one.files).find((path) => path.startsWith("exports/")) ?? "";
}
