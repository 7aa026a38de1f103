import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { fillCalendar } from "../../pipelines/policy/store-calendar.ts";
import { createRawTables, insertRows, type Row } from "./raw-tables.ts";

/**
 * One case: `claim` (the test's name), `where` (which rows of the model to compare), and tables as CSV.
 * `provincial` and `county` are league tables, a column per place: see `parseCell`.
 */
export interface CaseInput {
  claim: string;
  where?: string;
  provincial?: string;
  county?: string;
  [table: string]: string | undefined;
}

export const casesFolder = fileURLToPath(new URL("../cases/models/", import.meta.url));

export function readCase(folder: string): CaseInput {
  return parse(readFileSync(join(folder, "input.yaml"), "utf8")) as CaseInput;
}

const notTables = ["claim", "where", "provincial", "county"];

export async function loadCase(warehouse: Warehouse, input: Omit<CaseInput, "claim">): Promise<void> {
  const defaults = parse(readFileSync(join(casesFolder, "defaults.yaml"), "utf8")) as Record<string, string>;
  const tables = Object.entries({ ...defaults, ...input }).filter(([name]) => !notTables.includes(name));
  await createRawTables(warehouse);
  for (const [table, csv] of tables) await insertRows(warehouse, rawName(table), readRows(csv!));
  await insertRows(warehouse, "raw_provincial_rankings", readLeague(input.provincial, "city_code", 1));
  await insertRows(warehouse, "raw_county_values", readLeague(input.county, "county_code", 2));
  await fillCalendar(warehouse);
}

function rawName(table: string): string {
  return ["loaded_file", "issue_log", "site_setting"].includes(table) ? table : `raw_${table}`;
}

/** Lines of a small CSV without quotes; blanks around cells are for the eye. */
export function readRows(csv: string): Record<string, string>[] {
  const [header, ...lines] = csv
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.trim()));
  return lines.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ""])));
}

function readLeague(csv: string | undefined, placeColumn: string, file_id: number): Row[] {
  let source_line = 1;
  const rows: Row[] = [];
  for (const { month, indicator_code, ...places } of readRows(csv ?? "")) {
    for (const [place, cell] of Object.entries(places)) {
      if (cell === "-") continue;
      const { target, ...entry } = parseCell(cell);
      const origin = { file_id, source_line: ++source_line };
      rows.push({ month, indicator_code, [placeColumn]: place, ...entry, ...origin });
      if (placeColumn === "county_code") rows.at(-1)!["target"] = target;
    }
  }
  return rows;
}

/**
 * `7` a value, `7@10` with its target (counties), `#3` a rank, `7#3` both, `#3/5` with participants, `x` 不参评,
 * empty 未报送 (and `-`: no row at all).
 */
function parseCell(cell: string): Row {
  const pattern = /^(-?[\d.]*)(?:@([\d.]+))?(?:#(\d+)(?:\/(\d+))?)?$/;
  const [, value, target, rank, participants] = pattern.exec(cell === "x" ? "" : cell)!;
  return { value, rank, participants, target, is_exempt: cell === "x" };
}
