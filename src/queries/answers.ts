import { once, rows } from "./database.ts";

/** What a month comes to, counted: the figures of the sentence with which its pages open. */
export interface Answer {
  month: string;
  inForce: number;
  /** Indicators whose period ends in the month and has a rank. */
  ranked: number;
  leading: number;
  lagging: number;
  up: number;
  down: number;
  first: number;
  carriedOver: number;
  stale: number;
  withoutData: number;
  toConvene: { convener: string; form: string; count: number }[];
}

const SQL = `
  with standing as (
    select month, count(*)::INTEGER as "inForce",
      (count(*) filter (is_carried_over))::INTEGER as "carriedOver",
      (count(*) filter (is_stale))::INTEGER as stale,
      (count(*) filter (as_of_month is null))::INTEGER as "withoutData"
    from monthly_standing group by month
  ), trend as (
    select month, count(rank)::INTEGER as ranked,
      (count(*) filter (band = 'leading'))::INTEGER as "leading",
      (count(*) filter (band = 'lagging'))::INTEGER as lagging,
      (count(*) filter (rank_change > 0))::INTEGER as up,
      (count(*) filter (rank_change < 0))::INTEGER as down,
      (count(*) filter (rank = 1))::INTEGER as "first"
    from rank_trend group by month
  )
  select strftime(standing.month, '%Y-%m') as month, "inForce", "carriedOver", stale, "withoutData",
    coalesce(ranked, 0) as ranked, coalesce("leading", 0) as "leading", coalesce(lagging, 0) as lagging,
    coalesce(up, 0) as up, coalesce(down, 0) as down, coalesce("first", 0) as "first"
  from standing left join trend using (month)`;

const CONVENE = `select strftime(month, '%Y-%m') as month, convener, form, count(*)::INTEGER as count
  from escalation group by month, level, convener, form order by month, level desc`;

export const loadAnswers = once(async (): Promise<Map<string, Answer>> => {
  const [counts, convene] = await Promise.all([
    rows<Omit<Answer, "toConvene">>(SQL),
    rows<Answer["toConvene"][number] & { month: string }>(CONVENE),
  ]);
  const answers = new Map(counts.map((row) => [row.month, { ...row, toConvene: [] as Answer["toConvene"] }]));
  for (const { month, ...row } of convene) answers.get(month)?.toConvene.push(row);
  return answers;
});
