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

export const page = {
  home: "index.html",
  rankings: "rankings/index.html",
  month: (month: string) => `rankings/${month}.html`,
  indicator: (code: string) => `indicators/${code}.html`,
  escalations: (month: string) => `escalations/${month}.html`,
  escalationList: "escalations/index.html",
  quality: "quality.html",
  method: "method.html",
} as const;
