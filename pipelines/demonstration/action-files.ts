import type { Action } from "./actions.ts";
import { csv, excel, wps, type Dialect } from "./csv.ts";
import { departments } from "./departments.ts";
import type { Indicator } from "./indicators.ts";
import { counties } from "./places.ts";

/** The ledger as two people kept it: until 2025 in WPS with a title and in words, since 2026 by the template. */

interface Form {
  path: string;
  dialect: Dialect;
  holds: (action: Action) => boolean;
  above: readonly string[];
  columns: readonly (readonly [header: string, cell: (action: Action, indicators: Names) => string])[];
}

type Names = ReadonlyMap<string, Indicator>;

const units = new Map([...departments, ...counties].map((unit) => [unit.code, unit]));

/** 2025-03-15 → 2025/3/15 */
const slashed = (day: string | undefined): string => day?.replaceAll(/-0?/g, "/") ?? "";
/** 2025-03 → 2025年3月 */
const inWords = (month: string): string => month.replace(/-0?/, "年") + "月";

const forms: readonly Form[] = [
  {
    path: "exports/actions/2024—2025年督办台账.csv",
    dialect: wps,
    holds: ({ date }) => date < "2026",
    above: ["2024—2025年督办台账"],
    columns: [
      ["发文日期", ({ date }) => slashed(date)],
      ["文种", ({ kind }) => kind],
      ["对应月份", ({ month }) => inWords(month)],
      ["接收单位", ({ object }) => units.get(object)!.name],
      ["指标名称", ({ indicator }, indicators) => (indicator ? indicators.get(indicator)!.name : "—")],
      ["召集领导", ({ convener }) => convener ?? ""],
      ["反馈期限", ({ replyBy }) => slashed(replyBy)],
      ["实际反馈日期", ({ answeredOn }) => slashed(answeredOn)],
      ["落实成效", ({ outcome }) => outcome ?? ""],
    ],
  },
  {
    path: "exports/actions/2026年督办行动.csv",
    dialect: excel,
    holds: ({ date }) => date >= "2026",
    above: [],
    columns: [
      ["日期", ({ date }) => date],
      ["类型", ({ kind }) => kind],
      ["涉及月份", ({ month }) => month],
      ["对象", ({ object }) => units.get(object)!.short],
      ["指标编码", ({ indicator }) => indicator ?? ""],
      ["召集人", ({ convener }) => convener ?? ""],
      ["反馈时限", ({ replyBy }) => replyBy ?? ""],
      ["反馈日期", ({ answeredOn }) => answeredOn ?? ""],
      ["成效", ({ outcome }) => outcome ?? ""],
    ],
  },
];

export function actionFiles(
  actions: readonly Action[],
  indicators: readonly Indicator[],
): { path: string; bytes: Uint8Array; rows: number }[] {
  const names = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return forms.flatMap(({ path, dialect, holds, above, columns }) => {
    const own = actions.filter(holds);
    if (own.length === 0) return [];
    const title = above.map((text) => [text, ...columns.slice(1).map(() => "")]);
    const records = own.map((action) => columns.map(([, cell]) => cell(action, names)));
    const bytes = csv([...title, columns.map(([header]) => header), ...records], dialect);
    return [{ path, bytes, rows: own.length }];
  });
}
