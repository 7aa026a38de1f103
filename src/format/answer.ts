import { monthOnly, monthText } from "./month.ts";

/** The counts of a month, as `src/queries/answers.ts` takes them from the database. */
export interface AnswerCounts {
  month: string;
  inForce: number;
  ranked: number;
  leading: number;
  lagging: number;
  up: number;
  down: number;
  carriedOver: number;
  stale: number;
  withoutData: number;
  toConvene: { convener: string; form: string; count: number }[];
}

/** 3月，41项指标在省排名：9项居前3位，6项落后；1项须市长约谈。较上期，5项进位、8项退位。 */
export function monthAnswer(counts: AnswerCounts, home: string, leadingFirst: number | undefined): string {
  const { month, ranked, leading, lagging, up, down, toConvene } = counts;
  if (ranked === 0) return `${monthText(month)}，没有本月公布的${home}在省排名。`;
  const first = leadingFirst === undefined ? "居前" : `居前${leadingFirst}位`;
  const due = toConvene.length === 0 ? "" : `；${toConvene.map(conveneText).join("，")}`;
  const standing = `${leading === 0 ? `没有${first}的` : `${leading}项${first}`}，${lagging === 0 ? "没有落后的" : `${lagging}项落后`}`;
  return `${monthOnly(month)}，${ranked}项指标在省排名：${standing}${due}。${movesText(up, down)}`;
}

/** Nothing where nothing moved: the first month has no earlier one. */
function movesText(up: number, down: number): string {
  const moves = [up > 0 && `${up}项进位`, down > 0 && `${down}项退位`].filter(Boolean);
  return moves.length === 0 ? "" : `较上期，${moves.join("、")}。`;
}

/** What the sentence does not count: figures of earlier months that are still the latest. */
export function carriedOverAnswer({ carriedOver, stale, withoutData }: AnswerCounts): string | null {
  if (carriedOver + withoutData === 0) return null;
  const parts: string[] = [];
  if (carriedOver > 0) parts.push(`${carriedOver}项沿用此前数据${stale > 0 ? `（${stale}项已过期）` : ""}`);
  if (withoutData > 0) parts.push(`${withoutData}项暂无数据`);
  return `另有${parts.join("，")}。`;
}

/** 1项须市长约谈; 3项须分管副市长召开专门会议 */
export function conveneText({ convener, form, count }: AnswerCounts["toConvene"][number]): string {
  return `${count}项须${summonsText(convener, form)}`;
}

/** 市长约谈; 分管副市长召开专门会议 */
export function summonsText(convener: string, form: string): string {
  return `${convener}${form === "约谈" ? "" : "召开"}${form}`;
}
