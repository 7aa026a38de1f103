import { createHash } from "node:crypto";

/**
 * Links are relative and name files, so that one dist/ works at a server's root, in a subfolder and
 * from a folder: from `indicators/PM25.html` to `rankings/index.html` it is `../rankings/index.html`.
 */
export function href(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return "../".repeat(here.length - shared) + there.slice(shared).join("/");
}

/** Lines of one page of a source file, as the extracts are cut. */
const LINES_PER_PAGE = 2000;

/** The page and place of a line of a source file: sources/1a2b3c4d/2.html#L2612 */
export function sourcePage(id: string, line: number): string {
  return `sources/${id}/${Math.ceil(line / LINES_PER_PAGE)}.html#L${line}`;
}

/**
 * A code as a file name. Where the register is absent a department's code is its name: what no file name holds becomes
 * _, a long one is cut, and a part of its hash tells it from others, as in the ids of letters.
 */
export function fileKey(code: string): string {
  if (/^[\p{L}\p{N}_-]{1,55}$/u.test(code)) return code;
  const start = [...code.replace(/[^\p{L}\p{N}_-]/gu, "_")].slice(0, 40).join("");
  return `${start}-${createHash("md5").update(code).digest("hex").slice(0, 8)}`;
}

export const page = {
  home: "index.html",
  rankings: "rankings/index.html",
  month: (month: string) => `rankings/${month}.html`,
  indicator: (code: string) => `indicators/${code}.html`,
  escalations: (month: string) => `escalations/${month}.html`,
  escalationList: "escalations/index.html",
  /** The n-th agenda sheet of a month, from 1. */
  agenda: (month: string, n: number) => `escalations/${month}/${n}.html`,
  counties: "counties/index.html",
  countyMonth: (month: string) => `counties/${month}.html`,
  county: (code: string) => `counties/${code}.html`,
  department: (code: string) => `departments/${fileKey(code)}.html`,
  letter: (month: string, id: string) => `letters/${month}/${id}.html`,
  letterFile: (month: string, id: string) => `letters/${month}/${id}.docx`,
  /** All letters of a month. */
  letterArchive: (month: string) => `letters/${month}/letters.zip`,
  rehearsal: "rehearsal.html",
  sql: "sql/index.html",
  /** A ready question and its answer. */
  question: (key: string) => `sql/${key}.html`,
  /** The whole answer. */
  questionFile: (key: string) => `sql/${key}.csv`,
  /** 本机检查: what this browser and this server can do of the console. */
  selfTest: "sql/check.html",
  quality: "quality.html",
  method: "method.html",
} as const;
