import { conveneText, type AnswerCounts } from "./answer.ts";
import { monthOnly, monthText } from "./month.ts";

export interface EscalationCounts extends Pick<AnswerCounts, "ranked" | "lagging" | "toConvene"> {
  month: string;
  /** The home city's name. */
  home: string;
  hasCounties: boolean;
}

/** 3月，41项指标在省排名，6项落后：1项须市长约谈，5项须分管副市长召开专门会议。 */
export function escalationAnswer(counts: EscalationCounts): string {
  const { month, home, ranked, lagging, toConvene, hasCounties } = counts;
  if (ranked === 0)
    return `${monthText(month)}，没有本月公布的${home}在省排名，不产生约谈和专门会议${countiesText(hasCounties)}。`;
  const head = `${monthOnly(month)}，${ranked}项指标在省排名，`;
  if (toConvene.length === 0) return `${head}没有落后的，不须约谈或召开专门会议。`;
  return `${head}${lagging}项落后：${toConvene.map(conveneText).join("，")}。`;
}

function countiesText(hasCounties: boolean): string {
  return hasCounties ? "；本月只有县市区数据，只判定县市区的提醒函和督办单" : "";
}

export interface JudgedBy {
  /** The policy's version, 2023-01. */
  id: string;
  laggingLast: number;
  countyLaggingLast: number;
}

/** 按2023-01版政策判定：全省后4位、全市后3位为落后。 */
export function judgedText({ id, laggingLast, countyLaggingLast }: JudgedBy): string {
  return `按${id}版政策判定：全省后${laggingLast}位、全市后${countyLaggingLast}位为落后。`;
}
