import { departments } from "./departments.ts";
import { iso, monthInYear, monthsFrom, yearOf } from "./months.ts";
import { csv, excel, plain, wps } from "./csv.ts";
import { type Observation } from "./observations.ts";
import { counties, HOME } from "./places.ts";
import { normal, type Random, randomOf } from "./random.ts";

export interface ScoreItem {
  name: string;
  category: string;
  points: number;
  cap?: number;
  period?: "月" | "季" | "年";
  /** How often, per unit and month; 0 where it follows from the rankings. */
  rate: number;
  note: (month: number) => string;
}

const m = (month: number): string => `${monthInYear(month)}月`;

export const scoreItems: readonly ScoreItem[] = [
  { name: "在省排名领先", category: "指标位次", points: 1, cap: 3, period: "月", rate: 0, note: () => "" },
  { name: "在省排名末位", category: "指标位次", points: -1, rate: 0, note: () => "" },
  { name: "全市排名第一", category: "指标位次", points: 0.5, cap: 3, period: "月", rate: 0, note: () => "" },
  { name: "全市排名末位", category: "指标位次", points: -0.5, rate: 0, note: () => "" },
  {
    name: "重点工作通报表扬",
    category: "通报",
    points: 2,
    cap: 6,
    period: "季",
    rate: 0.028,
    note: (month) => `${m(month)}重点工作推进情况通报表扬`,
  },
  {
    name: "经验做法推广",
    category: "通报",
    points: 1.5,
    cap: 3,
    period: "季",
    rate: 0.032,
    note: () => "经验做法在全市推广",
  },
  {
    name: "省级以上督查激励",
    category: "激励",
    points: 5,
    cap: 10,
    period: "年",
    rate: 0.006,
    note: (month) => `${yearOf(month)}年度省政府督查激励`,
  },
  {
    name: "参加联合督查",
    category: "队伍",
    points: 1,
    cap: 4,
    period: "季",
    rate: 0.048,
    note: () => "派员参加联合督查",
  },
  { name: "交办事项超期", category: "交办", points: -1, rate: 0.036, note: () => "交办事项未按时限反馈，\n已电话催办" },
  {
    name: "周盘点未更新",
    category: "台账",
    points: -0.5,
    cap: -2,
    period: "月",
    rate: 0.04,
    note: (month) => `${m(month)}周盘点台账未按时更新`,
  },
  { name: "回头看反弹", category: "交办", points: -2, rate: 0.01, note: () => "回头看发现问题反弹" },
];

interface Score {
  month: number;
  day: number;
  unit: string;
  kind: "市直部门" | "县市区";
  item: ScoreItem;
  note: string;
}

const units = [
  ...departments.map(({ name }) => ({ unit: name, kind: "市直部门" as const })),
  ...counties.map(({ name }) => ({ unit: name, kind: "县市区" as const })),
];

const itemNamed = (name: string): ScoreItem => scoreItems.find((item) => item.name === name)!;
const dayOf = (random: Random): number => 3 + Math.floor(random() * 25);

/** What the office notes down of its own accord: good units are praised more often and scolded less. */
function chanceScores(seed: number, months: readonly number[]): Score[] {
  return units.flatMap(({ unit, kind }) => {
    const random = randomOf(seed, `score/${unit}`);
    const quality = normal(random);
    return months.flatMap((month) =>
      scoreItems.flatMap((item) => {
        const odds = item.rate * Math.exp(Math.sign(item.points) * quality * 0.6);
        const day = dayOf(random);
        return random() < odds ? [{ month, day, unit, kind, item, note: item.note(month) }] : [];
      }),
    );
  });
}

/** What follows from last month's rankings, on the 20th. */
function rankScores(seed: number, rows: readonly Observation[], last: number): Score[] {
  const random = randomOf(seed, "score/ranks");
  return rows.flatMap((row) => {
    const found = rankScore(row);
    const odds = row.place.code === HOME ? 0.6 : 0.08;
    return row.month < last && random() < odds && found ? [found] : [];
  });
}

function rankScore({ indicator, place, month, rank, participants }: Observation): Score | undefined {
  if (rank !== 1 && rank !== participants) return undefined;
  const best = rank === 1;
  const ofCity = place.code === HOME;
  const item = itemNamed(`${ofCity ? "在省排名" : "全市排名"}${best ? (ofCity ? "领先" : "第一") : "末位"}`);
  const note = `${indicator.name}${m(month)}${ofCity ? "居全省" : "居全市"}第${rank}位`;
  const unit = ofCity ? indicator.department.name : place.name;
  return { month: month + 1, day: 20, unit, kind: ofCity ? "市直部门" : "县市区", item, note };
}

const order = (score: Score): string => `${iso(score.month)}-${String(score.day).padStart(2, "0")}`;

export function scoresOf(seed: number, rows: readonly Observation[], first: number, last: number): Score[] {
  const all = [...chanceScores(seed, monthsFrom(first, last)), ...rankScores(seed, rows, last)];
  return all.sort((a, b) => order(a).localeCompare(order(b)));
}

const FORMS = [
  {
    dialect: wps,
    header: ["计分日期", "被计分单位", "计分项目", "得分", "事由"],
    date: (s: Score) => `${yearOf(s.month)}/${monthInYear(s.month)}/${s.day}`,
    kind: false,
  },
  {
    dialect: excel,
    header: ["日期", "单位", "单位类型", "计分项", "分值", "说明"],
    date: (s: Score) => `${yearOf(s.month)}年${monthInYear(s.month)}月${s.day}日`,
    kind: true,
  },
  { dialect: plain, header: ["日期", "单位", "单位类型", "计分项", "分值", "说明"], date: order, kind: true },
];

/** One file a year; in the demonstration the years before 2026 in the spellings of their time. */
export function scoreFiles(
  scores: readonly Score[],
  isPlain: boolean,
): { path: string; bytes: Uint8Array; rows: number }[] {
  const years = [...new Set(scores.map((score) => yearOf(score.month)))];
  return years.map((year) => {
    const form = FORMS[isPlain ? 2 : Math.min(2, Math.max(0, year - 2024))]!;
    const own = scores.filter((score) => yearOf(score.month) === year);
    const record = (s: Score) => [
      form.date(s),
      s.unit,
      ...(form.kind ? [s.kind] : []),
      s.item.name,
      String(s.item.points),
      s.note,
    ];
    return {
      path: `exports/score_records/${year}年督查计分.csv`,
      bytes: csv([form.header, ...own.map(record)], form.dialect),
      rows: own.length,
    };
  });
}
