import { firstExport, type ExpectedIssue, type IngestCase } from "./case-file.ts";
import type { Checked, Issue, LoadedFile, Row } from "./checked.ts";

/** Every file with its counts; status and encoding only where the case names them. */
export function expectedFiles(one: IngestCase): Record<string, Partial<LoadedFile>> {
  const counted = Object.entries(one.expected.files).map(([path, expected]) => {
    const counts = { loaded: 0, skipped: 0, rejected: 0, ...expected };
    return [path, { ...counts, records: counts.loaded + counts.skipped + counts.rejected }] as const;
  });
  return Object.fromEntries(counted);
}

export function actualFiles(one: IngestCase, files: LoadedFile[]): Record<string, Partial<LoadedFile>> {
  return Object.fromEntries(files.map((file) => [file.path, pick(file, expectedFiles(one)[file.path] ?? file)]));
}

/** Of a row or file what the expectation has a word on. */
function pick<T extends object>(actual: T, expected: object): Partial<T> {
  return Object.fromEntries(Object.entries(actual).filter(([key]) => key in expected)) as Partial<T>;
}

/** What was expected and did not come, and what came unexpected; both empty is right. */
export function issueDifference(one: IngestCase, actual: Issue[]): { missing: ExpectedIssue[]; unexpected: Issue[] } {
  const rest = actual.filter(({ file }) => one.scope === "all" || file?.startsWith("exports/"));
  const wanted = (one.expected.issues ?? []).flatMap(singleIssues).sort((a, b) => said(b) - said(a));
  const missing = wanted.filter((expected) => {
    const found = rest.findIndex((issue) => matches(issue, { file: firstExport(one), ...expected }));
    if (found >= 0) rest.splice(found, 1);
    return found < 0;
  });
  return { missing, unexpected: rest };
}

/** The most particular expectation takes its issue first. */
function said(issue: ExpectedIssue): number {
  return Object.values(issue).filter((value) => value !== "*").length;
}

function singleIssues(issue: ExpectedIssue): ExpectedIssue[] {
  const lines = typeof issue.line === "string" && issue.line !== "*" ? linesOf(issue.line) : [issue.line];
  return lines.flatMap((line) => Array.from({ length: issue.times ?? 1 }, () => ({ ...issue, line })));
}

/** "2-4,7" → 2, 3, 4, 7 */
function linesOf(text: string): number[] {
  return text.split(",").flatMap((part) => {
    const [from = 0, to = from] = part.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  });
}

function matches(actual: Issue, expected: ExpectedIssue): boolean {
  const same = (["file", "line", "column", "code", "severity"] as const).every((key) => {
    const value = expected[key];
    return value === undefined || value === "*" || value === actual[key];
  });
  return same && actual.message.toLowerCase().includes((expected.says ?? "").toLowerCase());
}

export function expectedRows(one: IngestCase): Record<string, unknown>[] {
  return (one.expected.rows ?? []).map((row) => ({ file: firstExport(one), ...row }));
}

/** The rows at the expected places, as far as the case has a word on them. */
export function actualRows(one: IngestCase, rows: Row[]): (Partial<Row> | undefined)[] {
  return expectedRows(one).map((expected) => {
    const found = rows.find(({ file, line }) => file === expected.file && line === expected.line);
    return found && pick(found, expected);
  });
}

/** Nothing is lost: the files whose records do not add up, or whose loaded rows are not there. */
export function lossyFiles({ files, rows }: Checked): LoadedFile[] {
  return files.filter(
    ({ path, records, loaded, skipped, rejected }) =>
      loaded + skipped + rejected !== records || loaded !== rows.filter(({ file }) => file === path).length,
  );
}
