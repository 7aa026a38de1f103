import { table } from "arquero";
import type { Cell, ColumnKind } from "../../src/console/result.ts";
import type { ResultView } from "../../src/console/results/view.ts";
import type { ConsoleSetup } from "../../src/console/setup.ts";

/** A column: its name, its kind, its cells. */
export type SmallColumn = [
  name: string,
  kind: ColumnKind,
  cells: ArrayLike<Cell> & { at(row: number): Cell | undefined },
];

const types: Partial<Record<ColumnKind, string>> = {
  month: "DATE",
  date: "DATE",
  integer: "INTEGER",
  number: "DOUBLE",
};

/** A result as the grid shows it; `rows` are those left by its filters. */
export function smallView(columns: readonly SmallColumn[], sql = "select 1", rows?: readonly number[]): ResultView {
  const rowCount = columns[0]?.[2].length ?? 0;
  const named = columns.map(([name, kind], at) => ({ key: `c${at}`, name, kind, type: types[kind] ?? "VARCHAR" }));
  const data = Object.fromEntries(columns.map(([, , cells], at) => [`c${at}`, cells as Cell[]]));
  return {
    result: { sql, columns: named, table: table(data), rowCount, isCut: false, milliseconds: 1 },
    rows: rows === undefined ? Uint32Array.from({ length: rowCount }, (_, row) => row) : Uint32Array.from(rows),
    arrangement: "",
  };
}

/** The months from 2024-01 on. */
export function months(count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`,
  );
}

/** Every pair of the two lists, the first varying slowest. */
export function pairs<A, B>(first: readonly A[], second: readonly B[]): [A[], B[]] {
  const all = first.flatMap((a) => second.map((b): [A, B] => [a, b]));
  return [all.map(([a]) => a), all.map(([, b]) => b)];
}

export const smallSetup: ConsoleSetup & { home: string[] } = {
  siteTitle: "济宁市督查看板",
  issuer: "济宁市人民政府督查室",
  isSample: true,
  sampleNote: "示例数据",
  dataMonth: "2024-06",
  policies: [
    { id: "2023-01", from: "2023-01" },
    { id: "2024-03", from: "2024-03" },
  ],
  indicators: [{ code: "PM25", name: "细颗粒物浓度", unit: "μg/m3", decimals: 1 }],
  questions: [
    {
      key: "lagging",
      topic: "在省排名",
      title: "本月哪些指标落后？",
      about: "按位次列出。",
      none: "没有落后的。",
      sql: "select 城市\nfrom 省排名;\n",
    },
  ],
  database: { sha256: "0123456789abcdef".repeat(4), bytes: 1_048_576 },
  home: ["济宁市", "济宁"],
};
