import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, expect, inject, test } from "vitest";
import { askDatabase, type Answers } from "./ask.ts";

/** The answers on the demonstration data against the same figures counted another way. */
const database = join(inject("site"), "data/ducha.duckdb");
let answers: Answers;

beforeAll(async () => {
  answers = await askDatabase(database);
});

async function read<T>(sql: string): Promise<T[]> {
  const instance = await DuckDBInstance.create(database, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson() as T[];
  connection.closeSync();
  instance.closeSync();
  return rows;
}

const total = (rows: readonly (readonly unknown[])[], at: number): number =>
  rows.reduce((sum, row) => sum + Number(row[at]), 0);

test("no row stands twice in an answer", () => {
  const doubled = answers.all.filter(({ rows }) => new Set(rows.map((row) => JSON.stringify(row))).size < rows.length);
  expect(doubled.map(({ key }) => key)).toEqual([]);
});

test("every question has an answer", () => {
  expect(answers.all.filter(({ rowCount }) => rowCount === 0).map(({ key }) => key)).toEqual([]);
});

test("what lags is the same by indicator, department, vice mayor and month", async () => {
  const [home] = await read<{ lagging: number; ranked: number }>(`
    select lagging_items as lagging, ranked from city_board join city using (city_code)
    where is_home and month = (select max(month) from city_board)`);
  expect(home!.lagging).toBeGreaterThan(0);
  const { rows } = answers;
  for (const key of ["lagging-now", "nearest-exit", "summons"]) expect(rows(key)).toHaveLength(home!.lagging);
  expect(rows("home-by-month", "落后", "有位次")[0]).toEqual([home!.lagging, home!.ranked]);
  for (const key of ["department-board", "vice-mayor-board"]) {
    expect(total(rows(key, "落后"), 0)).toBe(home!.lagging);
    expect(total(rows(key, "有位次"), 0)).toBe(home!.ranked);
  }
});

test("what each county has not reported is as many as its board says", async () => {
  const board = await read<{ county: string; count: number }>(`
    select county_name as county, not_reported as count from county_board join county using (county_code)
    where month = (select max(month) from county_board) and not_reported > 0`);
  const listed = Map.groupBy(answers.rows("county-unreported", "县市区"), ([county]) => String(county));
  expect(Object.fromEntries([...listed].map(([county, rows]) => [county, rows.length]))).toEqual(
    Object.fromEntries(board.map(({ county, count }) => [county, count])),
  );
});

test("the counties' twelve months are counted from the rankings", async () => {
  const ranks = await read<{ county: string; rank: number; band: string | null }>(`
    select county_name as county, rank, band from county_ranking join county using (county_code)
    where rank is not null and month > (select max(month) from county_ranking) - interval 12 month`);
  for (const [county, lagging, leading, ranked, , average] of answers.rows("county-year")) {
    const own = ranks.filter((row) => row.county === county);
    const mean = own.reduce((sum, { rank }) => sum + rank, 0) / own.length;
    expect([lagging, leading, ranked]).toEqual([
      own.filter(({ band }) => band === "lagging").length,
      own.filter(({ band }) => band === "leading").length,
      own.length,
    ]);
    expect(average).toBeCloseTo(mean, 1);
  }
});

test("the scores are added up and capped record by record", async () => {
  interface Record {
    unit: string;
    date: string;
    item: string;
    points: number;
    cap: number | null;
    period: string | null;
  }
  const records = await read<Record>(`
    select coalesce(department_name, county_name) as unit, date::varchar as date, item, points, cap, period
    from score_record left join score_item using (item)
    left join department on department_code = unit_code left join county on county_code = unit_code
    where year(date) = (select max(year(date)) from score_record)`);
  const periodOf = ({ date, period }: Record): string => {
    const month = Number(date.slice(5, 7));
    return period === "month" ? String(month) : period === "quarter" ? `Q${Math.ceil(month / 3)}` : "year";
  };
  const buckets = Map.groupBy(records, (record) => [record.unit, record.item, periodOf(record)].join());
  const scores = new Map<string, number>();
  for (const [first, ...others] of buckets.values()) {
    const sum = [first!, ...others].reduce((points, record) => points + record.points, 0);
    const { unit, cap } = first!;
    const capped = cap === null ? sum : cap < 0 ? Math.max(sum, cap) : Math.min(sum, cap);
    scores.set(unit, (scores.get(unit) ?? 0) + capped);
  }
  const board = answers.rows("score-board", "单位", "得分");
  expect(board).toHaveLength(45); // 31 departments, 14 counties
  for (const [unit, score] of board) expect(score).toBeCloseTo(scores.get(String(unit)) ?? 0, 6);
});

test("the conveners are those whom the agendas name", async () => {
  process.env["DUCHA_DATABASE"] = database;
  const { loadEscalations } = await import("../../src/queries/escalations.ts");
  const months = [...(await loadEscalations())];
  const [, groups] = months.at(-1)!;
  const named = groups.flatMap(({ items }) => items.map((item) => [item.indicator.name, item.convener, item.person]));
  const sorted = (rows: readonly unknown[][]): unknown[][] =>
    [...rows].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  expect(sorted(answers.rows("summons", "指标", "召集人", "姓名"))).toEqual(sorted(named));
});
