/**
 * A 提醒函 or 督办单 as data: the page and the .docx both show this object and compute nothing. What is shown is
 * text already, as it stands in the letter.
 */
export interface LetterDocument {
  /** 2024-03-提醒函-370827 */
  id: string;
  /** 2024-03 */
  month: string;
  kind: LetterKind;
  addresseeKind: "department" | "county";
  addresseeCode: string;
  /** 任城区 */
  addresseeName: string;
  /** Its place among the letters of its kind and year, from 1. */
  serial: number;
  /** 济政督函〔2024〕 号 until a number is given. */
  number: string;
  /** 济宁市人民政府督查室 */
  issuer: string;
  /** 关于2024年3月重点指标排名落后情况的提醒函 */
  title: string;
  /** 任城区人民政府, without the colon. */
  salutation: string;
  /** The paragraphs before the table. */
  opening: string[];
  /** The heads of the table of items. */
  columns: string[];
  items: LetterItem[];
  /** A sentence on the previous letter that was not answered by its date. */
  citation: string | null;
  /** What is asked: 一、分析原因。对照…… */
  requests: { heading: string; text: string }[];
  /** 特此函告。 and the line that names the attachment. */
  closing: string[];
  /** 2024年4月15日 */
  date: string;
  /** 2024年4月29日 */
  replyBy: string | null;
  /** 抄送 */
  copies: string[];
  /** The issuer and 2024年4月15日印发, parted by an ideographic space: 督办单 only. */
  printedBy: string | null;
  slip: ReplySlip;
  /** That the data is a demonstration, or that records of the month were rejected; printed on every page. */
  note: string | null;
}

export type LetterKind = "提醒函" | "督办单";

/** 回执: the letter's number and addressee, a table with a line per item under `columns`, then rows to fill in. */
export interface ReplySlip {
  /** 督办事项反馈回执 */
  title: string;
  /** The first holds the item's name, the others are empty: 指标, 原因分析, 整改措施, 责任人, 完成时限. */
  columns: string[];
  /** 联系人及电话 and the like, each beside an empty cell. */
  rows: string[];
}

export interface LetterItem {
  indicatorCode: string;
  indicator: string;
  unit: string;
  value: string;
  target: string;
  completion: string;
  /** 13/14 */
  rank: string;
  /** 连续3期 */
  streak: string;
  /** 0.5个百分点 */
  gap: string;
  /** 市长约谈, for departments; empty for counties. */
  level: string;
  /** Where the figure came from. */
  file: string | null;
  line: number | null;
  /** What stands under `columns`. */
  cells: string[];
}
