import { JSDOM } from "jsdom";
import { strFromU8, unzipSync } from "fflate";
import { LetterWriter } from "../../pipelines/documents/docx/letter-docx.ts";
import type { LetterDocument, LetterItem } from "../../pipelines/documents/letter-document.ts";

/** A .docx as a reader sees it: its parts parsed as XML, which throws where one is not well-formed. */
export interface DocxParts {
  names: string[];
  text(name: string): string;
  xml(name: string): Document;
}

const { DOMParser } = new JSDOM().window;

export function openDocx(bytes: Uint8Array): DocxParts {
  const files = unzipSync(bytes);
  const text = (name: string): string => strFromU8(files[name]!);
  return { names: Object.keys(files), text, xml: (name) => parseXml(text(name)) };
}

export function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const [fault] = document.getElementsByTagName("parsererror");
  if (fault) throw new Error(fault.textContent ?? "not well-formed");
  return document;
}

export async function writeDocx(letter: LetterDocument): Promise<DocxParts> {
  return openDocx(await new LetterWriter().write(letter));
}

/** Elements by their prefixed name, in document order. */
export function all(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagName(name)];
}

/** The attributes of the first element of a name. */
export function attributes(node: Document | Element, name: string): Record<string, string> {
  const [element] = all(node, name);
  return Object.fromEntries([...(element?.attributes ?? [])].map((attribute) => [attribute.name, attribute.value]));
}

/** A paragraph that holds a text box is not one of text: those in the box are. */
export function paragraphTexts(node: Document | Element): string[] {
  const paragraphs = all(node, "w:p").filter((one) => all(one, "w:p").length === 0);
  return paragraphs.map((one) =>
    all(one, "w:t")
      .map(({ textContent }) => textContent)
      .join(""),
  );
}

/** The cells of each row of the n-th table. */
export function tableTexts(document: Document, nth: number): string[][] {
  return all(all(document, "w:tbl")[nth]!, "w:tr").map((row) =>
    all(row, "w:tc").map((cell) => paragraphTexts(cell).join("")),
  );
}

export function sampleItem(position: number, changes: Partial<LetterItem> = {}): LetterItem {
  const item = {
    indicatorCode: `X${position}`,
    indicator: `指标${position}`,
    unit: "%",
    value: "12.3",
    target: "15.0",
    completion: "82.0%",
    rank: "13/14",
    streak: "连续3期",
    gap: "0.5个百分点",
    level: "",
    file: null,
    line: null,
    ...changes,
  };
  const { value, target, completion, rank, streak, gap } = item;
  const name = `${item.indicator}（${item.unit}）`;
  return { ...item, cells: [String(position), name, value, target, completion, rank, streak, gap] };
}

/** A letter made by hand: what the layout does with it does not depend on where it came from. */
export function sampleLetter(changes: Partial<LetterDocument> = {}): LetterDocument {
  const kind = changes.kind ?? "督办单";
  return {
    id: `2024-03-${kind}-370811`,
    month: "2024-03",
    kind,
    addresseeKind: "county",
    addresseeCode: "370811",
    addresseeName: "任城区",
    serial: 3,
    number: "济政督字〔2024〕\u3000号",
    issuer: "济宁市人民政府督查室",
    title: `关于2024年3月重点指标排名落后情况的${kind}`,
    salutation: "任城区人民政府",
    opening: ["2024年3月，你区重点指标有2项落后："],
    columns: ["序号", "指标", "完成值", "目标值", "完成率", "位次", "连续落后", "距退出落后"],
    items: [sampleItem(1), sampleItem(2)],
    citation: null,
    requests: [{ heading: "一、分析原因。", text: "逐项查找原因。" }],
    closing: ["特此函告。", "附件：反馈回执"],
    date: "2024年4月15日",
    replyBy: "2024年4月22日",
    copies: ["市统计局", "市商务局"],
    printedBy: kind === "督办单" ? "济宁市人民政府督查室\u30002024年4月15日印发" : null,
    slip: {
      title: "反馈回执",
      columns: ["指标", "原因分析", "整改措施", "责任人", "完成时限"],
      rows: ["联系人及电话"],
    },
    note: "示例数据",
    ...changes,
  };
}
