import type { Warehouse } from "../warehouse/warehouse.ts";

export interface Verdict {
  errors: number;
  warnings: number;
  files: number;
  /** Errors that --keep-going does not cover: reference files and corrections. */
  fatal: number;
}

type Log = (line: string) => void;

interface Line {
  source_file: string;
  source_line: number | null;
  code: string;
  severity: string;
  what: string;
  hint: string;
}

const rowsAtOnce = 20_000;

/** Prints the whole of `issue_log`, by file and line. A hint is printed once for each code of a file. */
export async function printReport(warehouse: Warehouse, log: Log): Promise<void> {
  await warehouse.run(`create or replace temp table report as
    select row_number() over (order by source_file, source_line nulls first, column_name nulls first, code) as n,
      source_file, source_line, code, severity, left(message, length(message) - length(hint)) as what, hint
    from issue_log`);
  const told = new Set<string>();
  for (let from = 0; ; from += rowsAtOnce) {
    const lines = await warehouse.rows<Line>(
      `select * from report where n > ${from} and n <= ${from + rowsAtOnce} order by n`,
    );
    for (const line of lines) printLine(line, told, log);
    if (lines.length < rowsAtOnce) break;
  }
  await warehouse.run("drop table report");
}

function printLine({ source_file, source_line, code, severity, what, hint }: Line, told: Set<string>, log: Log): void {
  const place = source_line === null ? source_file : `${source_file}:${source_line}`;
  log(`${severity === "error" ? "错误" : "警告"}  ${place}  ${what.replace(/。$/, "")}  [${code}]`);
  const key = `${source_file}\n${hint}`;
  if (!told.has(key)) log(`      提示：${hint}`);
  told.add(key);
}

export async function weigh(warehouse: Warehouse): Promise<Verdict> {
  const [verdict] = await warehouse.rows<Verdict>(`select
    count(*) filter (severity = 'error')::integer as errors,
    count(*) filter (severity = 'warning')::integer as warnings,
    count(distinct source_file)::integer as files,
    count(*) filter (severity = 'error' and (source_file like 'reference/%' or source_file = 'corrections.csv'))::integer as fatal
    from issue_log`);
  return verdict!;
}
