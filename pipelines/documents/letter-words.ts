import { dateText, monthText } from "./figures.ts";
import type { LetterDocument } from "./letter-document.ts";
import type { ItemRow, LetterRow, Sender } from "./letter-rows.ts";

/** The sentences of a letter. 提醒函 reminds and asks; 督办单 states that the bar for an order is met and sets a date. */

export function titleOf({ month, kind }: LetterRow): string {
  return `关于${monthText(month)}重点指标排名落后情况的${kind}`;
}

/** 任城区人民政府, 济宁高新区管委会; of another kind, or a department, the name alone. */
export function salutationOf({ addresseeName, countyKind }: Pick<LetterRow, "addresseeName" | "countyKind">): string {
  if (countyKind === null || /(政府|管委会)$/.test(addresseeName)) return addresseeName;
  return addresseeName + (countyKind === "功能区" ? "管委会" : "人民政府");
}

/** 你区, 你县, 你市, by what the name ends in; 你单位 for all others. */
export function youOf({ addresseeKind, addresseeName }: Pick<LetterRow, "addresseeKind" | "addresseeName">): string {
  const [last = ""] = addresseeKind === "county" ? (/[区县市]$/.exec(addresseeName) ?? []) : [];
  return last === "" ? "你单位" : `你${last}`;
}

export function openingOf(letter: LetterRow): string[] {
  const { month, items, kind } = letter;
  const led = letter.addresseeKind === "county" ? "重点指标有" : "牵头的重点指标有";
  const found = `${monthText(month)}，${youOf(letter)}${led}${items.length}项落后${detailsOf(letter)}`;
  const [met, then] =
    kind === "督办单" ? ["，已达到督办标准", "现予督办，有关情况如下："] : ["", "现将有关情况提醒如下："];
  return [`${ruleOf(letter)}${found}${met}。${then}`];
}

/** 按照《……通知》，重点指标在全市14个参评县市区中排名后3位的为落后。 */
function ruleOf({ basis, addresseeKind, participants, laggingLast }: LetterRow): string {
  const [area, places] = addresseeKind === "county" ? ["全市", "县市区"] : ["全省", "市"];
  const among = participants === null ? `${area}各参评${places}` : `${area}${participants}个参评${places}`;
  const source = basis === "" ? "按照督查工作有关规定" : `按照${basis.includes("《") ? basis : `《${basis}》`}`;
  return `${source}，重点指标在${among}中排名后${laggingLast}位的为落后。`;
}

/** ，均居末位，其中2项连续落后，督办级别最高为市长约谈; of a single item ，居末位，已连续3期落后，督办级别为市长约谈 */
function detailsOf({ items, highest }: LetterRow): string {
  const [first] = items;
  if (items.length === 1 && first !== undefined) return singleDetails(first, highest);
  const shares: [count: number, what: string][] = [
    [items.filter(isLast).length, "居末位"],
    [items.filter(({ streak }) => streak > 1).length, "连续落后"],
  ];
  const all = shares.filter(([count]) => count === items.length).map(([, what]) => `，均${what}`);
  const some = shares
    .filter(([count]) => count > 0 && count < items.length)
    .map(([count, what]) => `${count}项${what}`);
  const level = highest === null ? "" : `，督办级别最高为${highest}`;
  return all.join("") + (some.length === 0 ? "" : `，其中${some.join("、")}`) + level;
}

function singleDetails(item: ItemRow, highest: string | null): string {
  const lasting = item.streak > 1 ? `，已连续${item.streak}期落后` : "";
  return (isLast(item) ? "，居末位" : "") + lasting + (highest === null ? "" : `，督办级别为${highest}`);
}

function isLast({ rank, participants }: ItemRow): boolean {
  return rank === participants;
}

/** The previous letter that was not answered by its date, as far as it was known on this letter's date. */
export function citationOf(letter: LetterRow): string | null {
  const { citedKind, citedMonth, citedSentOn, citedDueOn, citedAnsweredOn } = letter;
  if (citedKind === null || citedMonth === null || citedSentOn === null || citedDueOn === null) return null;
  const sent = `此前，${monthText(citedMonth)}重点指标排名落后情况的${citedKind}于${dateText(citedSentOn)}发出，`;
  const due = `应于${dateText(citedDueOn)}前反馈，`;
  const outcome =
    citedAnsweredOn === null
      ? `${youOf(letter)}至今未反馈，请一并说明原因并补报。`
      : `${youOf(letter)}逾期于${dateText(citedAnsweredOn)}反馈，请严格按时限反馈。`;
  return sent + due + outcome;
}

export function requestsOf(letter: LetterRow, { issuer }: Sender): LetterDocument["requests"] {
  const by = letter.replyBy === null ? "及时" : `于${dateText(letter.replyBy)}前`;
  const requests = letter.kind === "督办单" ? orderRequests(by, issuer) : reminderRequests(by, issuer);
  return requests.map(([heading, text], at) => ({ heading: `${"一二三四五"[at]}、${heading}。`, text }));
}

function reminderRequests(by: string, issuer: string): [string, string][] {
  return [
    ["分析原因", "对照所列指标，逐项查找排名落后的原因，弄清制约因素和薄弱环节。"],
    ["改进提升", "逐项提出改进措施，明确责任人和完成时限，推动排名尽快退出落后位次。"],
    ["按时反馈", `请${by}填写反馈回执，书面反馈${issuer}。`],
  ];
}

function orderRequests(by: string, issuer: string): [string, string][] {
  return [
    ["专题研究", "由主要负责同志组织专题研究，逐项剖析排名落后的原因，找准症结，明确责任。"],
    ["逐项整改", "逐项制定整改措施，明确责任人和完成时限，建立整改台账，推动排名尽快退出落后位次。"],
    ["限时反馈", `${by}将整改情况和反馈回执加盖公章，书面反馈${issuer}。`],
  ];
}

export function closingOf({ kind }: LetterRow): string[] {
  return [kind === "督办单" ? "请认真抓好整改落实。" : "特此函告。", `附件：${slipTitle(kind)}`];
}

/** Of a county letter the departments that lead the items; of a department's, those in charge in the city government. */
export function copiesOf({ addresseeKind, leads }: LetterRow): string[] {
  return addresseeKind === "county" ? [...leads] : ["市政府分管领导", "分管秘书长"];
}

export function slipOf({ kind }: LetterRow): LetterDocument["slip"] {
  return {
    title: slipTitle(kind),
    columns: ["指标", "原因分析", kind === "督办单" ? "整改措施" : "改进措施", "责任人", "完成时限"],
    rows: ["联系人及电话", "单位（盖章）及日期"],
  };
}

function slipTitle(kind: LetterRow["kind"]): string {
  return kind === "督办单" ? "督办事项反馈回执" : "提醒事项反馈回执";
}
