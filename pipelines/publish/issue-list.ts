import { appendFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { formula } from "./formula-safe.ts";

const columns = {
  级别: "if(severity = 'error', '错误', '警告')",
  数据集: "dataset",
  文件: "source_file",
  行: "source_line",
  列: "column_name",
  代码: "code",
  说明: "message",
  原值: "raw_value",
};
const rowsAtOnce = 50_000;

/** quality_issue as a CSV that Excel opens: UTF-8 with BOM. In parts, because there may be a million. */
export async function writeIssueList(warehouse: Warehouse, path: string): Promise<void> {
  writeFileSync(path, `\uFEFF${Object.keys(columns).join(",")}\r\n`);
  const cells = Object.entries(columns).map(([name, sql]) => `${sql} as "${name}"`);
  await warehouse.run(`create temp table issue_list as
    select ${cells.join(", ")}, row_number() over (
      order by source_file, source_line nulls first, column_name nulls first, code, message) as n
    from quality_issue`);
  for (let from = 0; ; from += rowsAtOnce) {
    const part = `n > ${from} and n <= ${from + rowsAtOnce} order by n`;
    const rows = await warehouse.rows(`select * exclude (n) from issue_list where ${part}`);
    if (rows.length > 0) appendFileSync(path, `${Papa.unparse(rows, { header: false, escapeFormulae: formula })}\r\n`);
    if (rows.length < rowsAtOnce) break;
  }
  await warehouse.run("drop table issue_list");
}
