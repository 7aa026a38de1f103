import type { Exemptions } from "../exemptions.ts";
import { isMissing } from "../cells/clean.ts";
import type { ParsedRank } from "../cells/rank.ts";
import { rawCell, type CheckedRow } from "../check-row.ts";
import type { Header } from "../match-header.ts";
import type { Registers } from "../registers.ts";
import type { RowRules } from "./row-rules.ts";

/** Rules of provincial_rankings and county_values: one indicator per row, its unit, rank and participants (DESIGN 3.2, 8–10). */

export interface RankingFacts {
  registers: Registers;
  /** indicator_code → unit, "" where it has none */
  units: ReadonlyMap<string, string>;
  exemptions: Exemptions;
  /** The column that holds the place. */
  place: "city_code" | "county_code";
  /** How many places the reference lists. */
  places: number;
}

export function rankingRules(facts: RankingFacts): RowRules {
  return {
    units: [...new Set(facts.units.values())].filter(Boolean),
    identify: (row, cells, header) => identifyIndicator(facts, row, cells, header),
    unitOf: ({ values }) =>
      values["indicator_code"] == null ? undefined : (facts.units.get(String(values["indicator_code"])) ?? ""),
    finish: (row, cells, header) => {
      checkRank(facts, row, cells, header);
      setAsideExempt(facts, row, cells, header);
    },
  };
}

function identifyIndicator(
  { registers }: RankingFacts,
  row: CheckedRow,
  cells: readonly string[],
  header: Header,
): void {
  const { values, problems } = row;
  const code = values["indicator_code"] as string | null;
  const named = values["indicator_name"] as string | null;
  const [codeCell, nameCell] = [rawCell(cells, header, "indicator_code"), rawCell(cells, header, "indicator_name")];
  if (code && named && code !== named) {
    const { nameOf } = registers.indicator;
    const details = {
      other: nameCell,
      left: nameOf.call(registers.indicator, code),
      right: nameOf.call(registers.indicator, named),
    };
    problems.push({ code: "indicator_mismatch", column: "指标名称", raw: codeCell, details });
  }
  if (isMissing(codeCell) && isMissing(nameCell)) {
    problems.push({
      code: "missing_required",
      column: header.places.has("indicator_code") ? "指标编码" : "指标名称",
      raw: codeCell,
    });
  }
  values["indicator_code"] = code ?? named;
}

function checkRank(
  facts: RankingFacts,
  { values, problems }: CheckedRow,
  cells: readonly string[],
  header: Header,
): void {
  const parsed = values["rank"] as ParsedRank | null;
  const stated = (values["participants"] as number | null | undefined) ?? null;
  const raw = rawCell(cells, header, "rank");
  const reject = (column: string, cell: string, detail: string): unknown =>
    problems.push({ code: "bad_rank", column, raw: cell, details: { detail } });
  if (stated !== null && stated < 1) reject("参评数", rawCell(cells, header, "participants"), "，参评数至少为 1");
  values["rank"] = parsed?.rank ?? null;
  values["participants"] = stated ?? parsed?.participants ?? null;
  if (!parsed) return;
  if (stated !== null && parsed.participants !== undefined && parsed.participants !== stated)
    return void reject("排名", raw, `，而参评数为 ${stated}`);
  const limit = stated ?? parsed.participants ?? takingPart(facts, values);
  if (parsed.rank > limit) reject("排名", raw, `，参评数为 ${limit}`);
}

function takingPart({ exemptions, places }: RankingFacts, values: CheckedRow["values"]): number {
  const [indicator, month] = [values["indicator_code"], values["month"]];
  return indicator == null || month == null ? places : places - exemptions.count(String(indicator), Number(month));
}

/** 不适用: a value or rank given for an exempt place is not used. */
function setAsideExempt(
  { exemptions, registers, place }: RankingFacts,
  { values, problems }: CheckedRow,
  cells: readonly string[],
  header: Header,
): void {
  const [indicator, month, code] = [values["indicator_code"], values["month"], values[place]];
  values["is_exempt"] =
    indicator != null &&
    month != null &&
    code != null &&
    exemptions.has(String(indicator), String(code), Number(month));
  if (!values["is_exempt"]) return;
  const given = (["value", "rank"] as const).find((name) => values[name] != null);
  if (given) {
    const raw = rawCell(cells, header, given);
    const name = registers[place === "city_code" ? "city" : "county"].nameOf(String(code));
    problems.push({
      code: "exempt_reported",
      column: given === "value" ? "数值" : "排名",
      raw,
      details: { place: name },
    });
  }
  values["value"] = values["rank"] = values["participants"] = null;
}
