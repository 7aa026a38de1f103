import type { Contract } from "../contracts/contract.ts";
import { entries, type Code } from "../errors/entries.ts";
import { rawColumns, rawTableName } from "../warehouse/raw-tables.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

/**
 * DESIGN 3.2 rule 12. Two rows of one grain: equal in every cell → the first in path order is kept; different →
 * all go. In SQL, because a file exported twice makes a million twins. Needs `loaded_file` and `issue_log`.
 */
export async function settleTwins(warehouse: Warehouse, contract: Contract): Promise<void> {
  if (contract.grain.length === 0) return;
  const table = rawTableName(contract);
  await warehouse.run(twinTable(contract, table));
  for (const [code, fate] of [
    ["duplicate_identical", "skipped"],
    ["duplicate_conflict", "rejected"],
  ] as const) {
    await warehouse.run(report(code, contract.table, fate));
    await warehouse.run(recount(fate));
  }
  await warehouse.run(`delete from ${table} where exists (
    select 1 from twin where twin.fate <> 'kept' and twin.file_id = ${table}.file_id and twin.source_line = ${table}.source_line)`);
  await warehouse.run("drop table twin");
}

/** Every row of a grain that occurs more than once: its fate, and the row to name beside it. */
function twinTable(contract: Contract, table: string): string {
  const grain = contract.grain.join(", ");
  // an empty cell of the grain equals another: two letters about no indicator are twins
  const isSame = contract.grain.map((name) => `${table}.${name} is not distinct from repeated.${name}`).join(" and ");
  const month = contract.grain.includes("month") ? "" : "null::date as month, ";
  const contents = rawColumns(contract)
    .map(({ name }) => `"${name}"`)
    .join(", ");
  return `create table twin as
    with repeated as (select ${grain} from ${table} group by ${grain} having count(*) > 1),
    twins as (
      select ${grain}, ${month}file_id, source_line, row(${contents})::varchar as contents,
        row_number() over (partition by ${grain} order by file_id, source_line) as place
      from ${table} semi join repeated on ${isSame}
    ),
    judged as (
      select *, min(contents) over (partition by ${grain}) = max(contents) over (partition by ${grain}) as is_same,
        first_value(file_id) over places as first_file, first_value(source_line) over places as first_line,
        nth_value(file_id, 2) over places as second_file, nth_value(source_line, 2) over places as second_line
      from twins
      window places as (partition by ${grain} order by place rows between unbounded preceding and unbounded following)
    )
    select file_id, source_line, month,
      case when not is_same then 'rejected' when place = 1 then 'kept' else 'skipped' end as fate,
      if(place = 1, second_file, first_file) as other_file, if(place = 1, second_line, first_line) as other_line
    from judged`;
}

/** The texts of the code's entry, filled in by SQL. */
function report(code: Code, dataset: string, fate: string): string {
  const { severity, what, hint } = entries[code];
  const message = `replace('${what}。${hint}。', '{other}', other.path || ':' || other_line)`;
  return `insert into issue_log
    select '${severity}', '${dataset}', own.path, source_line, null, '${code}', ${message}, null, '${hint}。', month
    from twin join loaded_file own using (file_id) join loaded_file other on other.file_id = twin.other_file
    where fate = '${fate}' order by own.file_id, source_line`;
}

function recount(fate: "skipped" | "rejected"): string {
  return `update loaded_file set loaded = loaded - n, ${fate} = ${fate} + n
    from (select file_id, count(*)::integer as n from twin where fate = '${fate}' group by file_id) counted
    where counted.file_id = loaded_file.file_id`;
}
