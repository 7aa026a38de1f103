/** What a 提醒函 or 督办单 says, word for word, as the pipeline wrote it: a sheet sets it and computes nothing. */
export interface LetterDocument {
  /** 2024-03-提醒函-370827 */
  id: string;
  /** 2024-03 */
  month: string;
  kind: "提醒函" | "督办单";
  addresseeKind: "department" | "county";
  addresseeCode: string;
  addresseeName: string;
  /** The order within its kind and year, from 1. */
  serial: number;
  /** 济政督函〔2024〕3号, with a blank where the number goes until it is issued */
  number: string;
  issuer: string;
  title: string;
  /** 任城区人民政府, without the colon */
  salutation: string;
  /** The paragraphs before the table. */
  opening: string[];
  /** The heads of the table of items. */
  columns: string[];
  items: LetterItem[];
  /** The previous letter that was not answered by its date. */
  citation: string | null;
  /** 一、分析原因。对照…… */
  requests: { heading: string; text: string }[];
  /** 特此函告。 and the list of enclosures */
  closing: string[];
  /** 2024年4月15日 */
  date: string;
  replyBy: string | null;
  /** 抄送 */
  copies: string[];
  /** 济宁市人民政府督查室 and 2024年4月15日印发, parted by an ideographic space. A 提醒函 has none. */
  printedBy: string | null;
  slip: ReplySlip;
  /** That the data is a demonstration, or that records of the month were rejected; printed on every page. */
  note: string | null;
}

/** 回执: a line per item under `columns`, of which the first holds its name, then rows to fill in by hand. */
export interface ReplySlip {
  title: string;
  columns: string[];
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
  gap: string;
  /** 市长约谈; empty for a county */
  level: string;
  /** The source line of the rank. */
  file: string | null;
  line: number | null;
  /** What stands under `columns`. */
  cells: string[];
}
