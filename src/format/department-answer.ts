import { conveneText, type AnswerCounts } from "./answer.ts";
import { monthOnly, monthText } from "./month.ts";

/** Where the indicators that a department leads stand, as `src/queries/department.ts` counts them. */
export interface DepartmentCounts {
  /** The month judged: the latest with provincial data; undefined where there is none. */
  month: string | undefined;
  name: string;
  indicators: number;
  /** With a rank published for the month. */
  ranked: number;
  leading: number;
  lagging: number;
  longestStreak: number;
  toConvene: AnswerCounts["toConvene"];
  open: string;
}

/** 10月，市生态环境局牵头的6项指标中4项公布在省位次：2项居前，1项落后（连续3期），1项须市长约谈；督办单1件待反馈。 */
export function departmentAnswer(counts: DepartmentCounts): string {
  const { month, name, indicators, ranked, leading, lagging, longestStreak, toConvene, open } = counts;
  const owed = open === "" ? "" : `；${open}`;
  if (month === undefined) return `${name}牵头${indicators}项指标，没有在省排名${owed}。`;
  if (ranked === 0) return `${monthText(month)}，${name}牵头的${indicators}项指标都没有公布在省位次${owed}。`;
  const streak = longestStreak > 1 ? `（${lagging > 1 ? "最长" : ""}连续${longestStreak}期）` : "";
  const lags = lagging === 0 ? `${leading === 0 ? "也" : ""}没有落后的` : `${lagging}项落后${streak}`;
  const due = toConvene.map((one) => `，${conveneText(one)}`).join("");
  const share = ranked === indicators ? "" : `中${ranked}项`;
  return (
    `${monthOnly(month)}，${name}牵头的${indicators}项指标${share}公布在省位次：` +
    `${leading === 0 ? "没有居前的" : `${leading}项居前`}，${lags}${due}${owed}。`
  );
}
