import { rows } from "./database.ts";

export interface FileState {
  path: string;
  dataset: string;
  status: string;
  sha256: string | null;
  encoding: string | null;
  records: number;
  loaded: number;
  skipped: number;
  rejected: number;
  id: string | null;
}

export interface Issue {
  line: number | null;
  column: string | null;
  message: string;
  raw: string | null;
}

/** The issues of one file and code; `issues` are the first of `total`. */
export interface IssueGroup {
  file: string | null;
  code: string;
  severity: string;
  total: number;
  issues: Issue[];
}

export interface Correction {
  dataset: string | null;
  file: string;
  line: number;
  column: string;
  original: string | null;
  corrected: string | null;
  reason: string | null;
  reportedTo: string | null;
  status: string | null;
}

/** A page that nobody can open helps nobody: so many lines of a group, and so many in all. */
export const GROUP_LIMIT = 200;
const PAGE_LIMIT = 3000;

export function listFileStates(): Promise<FileState[]> {
  return rows(`select path, dataset, status, sha256, encoding, records::INTEGER as records, loaded::INTEGER as loaded,
      skipped::INTEGER as skipped, rejected::INTEGER as rejected, source_id as id
    from source_file order by path`);
}

interface IssueRow extends Issue {
  file: string | null;
  code: string;
  severity: string;
  total: number;
}

const ISSUES = `
  with ordered as (
    select source_file as file, code, severity, source_line as line, column_name as "column", message, raw_value as raw,
      count(*) over same_group as total,
      row_number() over (same_group order by source_line, column_name, message, raw_value) as nth
    from quality_issue
    window same_group as (partition by source_file, code, severity)
  ), listed as (
    select *, row_number() over (order by severity, file, code, nth) as nth_of_all from ordered where nth <= $group_limit
  )
  select file, code, severity, line, "column", message, raw, total::INTEGER as total
  from listed where nth_of_all <= $page_limit or nth = 1
  order by severity, file, code, nth`;

/** Errors before warnings, then by file and code. */
export async function listIssueGroups(): Promise<IssueGroup[]> {
  const found = await rows<IssueRow>(ISSUES, { group_limit: GROUP_LIMIT, page_limit: PAGE_LIMIT });
  const groups: IssueGroup[] = [];
  for (const { file, code, severity, total, ...issue } of found) {
    const last = groups.at(-1);
    if (last !== undefined && last.file === file && last.code === code && last.severity === severity)
      last.issues.push(issue);
    else groups.push({ file, code, severity, total, issues: [issue] });
  }
  return groups;
}

export function listCorrections(): Promise<Correction[]> {
  return rows(`select dataset, source_file as file, source_line as line, column_name as "column", original, corrected, reason,
      reported_to as "reportedTo", status
    from correction order by source_file, source_line, column_name`);
}
