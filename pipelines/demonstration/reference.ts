import { csv } from "./csv.ts";
import { departments, sections } from "./departments.ts";
import { exemptions } from "./exemptions.ts";
import { type Indicator } from "./indicators.ts";
import { iso } from "./months.ts";
import { type Roster } from "./officials.ts";
import { cities, counties, HOME } from "./places.ts";
import { responsibilitiesOf } from "./responsibilities.ts";
import { scoreItems } from "./scores.ts";

type Table = [header: string, ...rows: string[][]];

const list = (names: readonly string[]): string => names.join("、");
const yesNo = (value: boolean): string => (value ? "是" : "否");
const monthOrEmpty = (month?: number): string => (month === undefined ? "" : iso(month));

function indicatorRow(indicator: Indicator, { viceMayors, deputySecretaries }: Roster): string[] {
  const { code, name, aliases, kind, category, unit, department, decimals, cumulative, inAssessment, start, end } =
    indicator;
  const { section } = department;
  return [
    ...[code, name, list(aliases), kind, category, unit, indicator.direction === "higher" ? "越高越好" : "越低越好"],
    ...[
      String(decimals),
      { month: "月", quarter: "季", year: "年" }[indicator.frequency],
      yesNo(cumulative),
      department.name,
    ],
    ...[viceMayors[section.viceMayor]!, deputySecretaries[sections.indexOf(section)]!, yesNo(inAssessment)],
    ...[monthOrEmpty(start), monthOrEmpty(end)],
  ];
}

function tables(indicators: readonly Indicator[], roster: Roster): Record<string, Table> {
  const known = new Set(indicators.map((indicator) => indicator.code));
  return {
    cities: [
      "城市编码,城市,简称,别名,本市",
      ...cities.map((c) => [c.code, c.name, c.short, list(c.aliases), c.code === HOME ? "是" : ""]),
    ],
    counties: [
      "县市区编码,县市区,简称,别名,类型,列,行",
      ...counties.map((c) => [c.code, c.name, c.short, list(c.aliases), c.kind, ...c.tile.map(String)]),
    ],
    officials: [
      "人员编码,姓名,单位,职务,任职开始,任职结束",
      ...roster.terms.map((t) => [t.id, t.name, t.organisation, t.post, t.start, t.end]),
    ],
    sections: [
      "科室编码,科室,分管副市长,分管秘书长",
      ...sections.map((s, i) => [s.code, s.name, roster.viceMayors[s.viceMayor]!, roster.deputySecretaries[i]!]),
    ],
    departments: [
      "部门编码,部门,简称,别名,联系科室",
      ...departments.map((d) => [d.code, d.name, d.short, list(d.aliases), d.section.name]),
    ],
    indicators: [
      "指标编码,指标名称,别名,类型,类别,计量单位,方向,小数位,频率,累计,牵头部门,分管副市长,分管秘书长,省考核,启用月份,停用月份",
      ...indicators.map((indicator) => indicatorRow(indicator, roster)),
    ],
    responsibilities: [
      "单位,类别,指标编码,分管负责人,开始月份,结束月份",
      ...responsibilitiesOf(indicators, roster).map((r) => [
        r.organisation,
        r.category,
        r.indicator,
        r.official,
        r.start,
        r.end,
      ]),
    ],
    score_items: [
      "计分项,类别,标准分,上限,周期",
      ...scoreItems.map((s) => [
        s.name,
        s.category,
        String(s.points),
        s.cap === undefined ? "" : String(s.cap),
        s.period ?? "",
      ]),
    ],
    exemptions: [
      "指标编码,单位,开始月份,结束月份,原因",
      ...exemptions
        .filter((e) => known.has(e.indicator))
        .map((e) => [
          e.indicator,
          [...cities, ...counties].find((p) => p.code === e.place)!.name,
          e.start ?? "",
          "",
          e.reason,
        ]),
    ],
  };
}

export function referenceFiles(
  indicators: readonly Indicator[],
  roster: Roster,
): { path: string; bytes: Uint8Array; rows: number }[] {
  return Object.entries(tables(indicators, roster))
    .filter(([, rows]) => rows.length > 1)
    .map(([name, [header, ...rows]]) => ({
      path: `reference/${name}.csv`,
      bytes: csv([header.split(","), ...rows]),
      rows: rows.length,
    }));
}
