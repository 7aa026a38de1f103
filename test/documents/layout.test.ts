import { beforeAll, describe, expect, test } from "vitest";
import { widthOf } from "../../pipelines/documents/docx/measures.ts";
import {
  all,
  attributes,
  paragraphTexts,
  sampleItem,
  sampleLetter,
  tableTexts,
  writeDocx,
  type DocxParts,
} from "./docx-parts.ts";

/** GB/T 9704-2012 by its numbers (DESIGN 6). Lengths are twips: 56.7 to the millimetre, 20 to the point. */

const documentPart = "word/document.xml";
let order: DocxParts;
let reminder: DocxParts;

beforeAll(async () => {
  order = await writeDocx(sampleLetter());
  reminder = await writeDocx(sampleLetter({ kind: "提醒函" }));
});

function styleOf(docx: DocxParts, id: string): Element {
  return all(docx.xml("word/styles.xml"), "w:style").find((style) => style.getAttribute("w:styleId") === id)!;
}

describe("the sheet", () => {
  test("A4, 37 mm above, 28 mm left, 26 mm right, 35 mm below", () => {
    const document = order.xml(documentPart);
    expect(attributes(document, "w:pgSz")).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    expect(attributes(document, "w:pgMar")).toMatchObject({
      "w:top": "2098",
      "w:left": "1587",
      "w:right": "1474",
      "w:bottom": "1984",
    });
  });

  test("a grid of 22 lines and 28 characters", () => {
    const {
      "w:type": type,
      "w:linePitch": pitch,
      "w:charSpace": space,
    } = attributes(order.xml(documentPart), "w:docGrid");
    expect(type).toBe("linesAndChars");
    expect(Math.floor((16838 - 2098 - 1984) / Number(pitch))).toBe(22);
    expect(Math.floor((11906 - 1587 - 1474) / 20 / (16 + Number(space) / 4096))).toBe(28);
  });
});

describe("type", () => {
  test.each([
    ["Text", "仿宋_GB2312", "32"],
    ["DocumentTitle", "方正小标宋简体", "44"],
    ["Issuer", "方正小标宋简体", "88"],
    ["Imprint", "仿宋_GB2312", "28"],
    ["PageNumber", "宋体", "28"],
    ["AttachmentLabel", "黑体", "32"],
  ])("%s is set in %s of %s half points", (id, font, size) => {
    const style = styleOf(order, id);
    expect(attributes(style, "w:rFonts")).toMatchObject({ "w:eastAsia": font, "w:hint": "eastAsia" });
    expect(attributes(style, "w:sz")["w:val"]).toBe(size);
  });

  test("text lines are 28.95 pt apart, begin two characters in, and take 28 characters", () => {
    const text = styleOf(order, "Text");
    expect(attributes(text, "w:ind")).toMatchObject({ "w:firstLineChars": "200", "w:firstLine": "640" });
    const [pitch, tracking] = all(text, "w:spacing");
    expect(pitch?.getAttribute("w:line")).toBe("579");
    expect(pitch?.getAttribute("w:lineRule")).toBe("exact");
    expect(Math.floor(8845 / (320 + Number(tracking?.getAttribute("w:val"))))).toBe(28);
  });

  test("the issuer is red, and a heading among the requests is 黑体", () => {
    expect(attributes(styleOf(order, "Issuer"), "w:color")["w:val"]).toBe("FF0000");
    const runs = all(order.xml(documentPart), "w:r").filter((run) => run.textContent === "一、分析原因。");
    expect(runs.map((run) => attributes(run, "w:rFonts")["w:eastAsia"])).toEqual(["黑体"]);
  });
});

describe("the text in order", () => {
  test("督办单: issuer, number, title in two lines, addressee, text, table, signature, slip, imprint", () => {
    const texts = paragraphTexts(order.xml(documentPart)).filter((text) => text !== "");
    expect(texts.slice(0, 6)).toEqual([
      "济宁市人民政府督查室",
      "济政督字〔2024〕\u3000号",
      "关于2024年3月重点指标",
      "排名落后情况的督办单",
      "任城区人民政府：",
      "2024年3月，你区重点指标有2项落后：",
    ]);
    const after = texts.slice(texts.indexOf("一、分析原因。逐项查找原因。"));
    expect(after.slice(1, 7)).toEqual([
      "特此函告。",
      "附件：反馈回执",
      "济宁市人民政府督查室",
      "2024年4月15日",
      "附件",
      "反馈回执",
    ]);
    expect(texts).toContain("抄送：市统计局、市商务局。");
    expect(texts).toContain("济宁市人民政府督查室2024年4月15日印发");
  });

  test("a citation stands between the table and the requests", async () => {
    const docx = await writeDocx(sampleLetter({ citation: "此前的提醒函至今未反馈。" }));
    const texts = paragraphTexts(docx.xml(documentPart));
    expect(texts.indexOf("此前的提醒函至今未反馈。")).toBe(texts.indexOf("一、分析原因。逐项查找原因。") - 1);
  });

  test("the table holds the cells as they are, its head is repeated, and no row is split", () => {
    const document = order.xml(documentPart);
    const letter = sampleLetter();
    expect(tableTexts(document, 0)).toEqual([letter.columns, ...letter.items.map(({ cells }) => cells)]);
    const rows = all(all(document, "w:tbl")[0]!, "w:tr");
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, 0, 0]);
    expect(rows.every((row) => all(row, "w:cantSplit").length === 1)).toBe(true);
  });

  test("tables are as wide as the type area, to the twip", () => {
    for (const table of all(order.xml(documentPart), "w:tbl")) {
      const columns = all(table, "w:gridCol").map((column) => Number(column.getAttribute("w:w")));
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(8845);
      expect(Math.min(...columns)).toBeGreaterThan(400);
    }
  });

  test("a figure stands on one line: names give way to it, then the type becomes smaller", async () => {
    const cells = ["1", "名称", "1,234,567.89", "2,345,678.90", "52.6%", "14/14", "连续24期", "1,234.5亿元"];
    const table = all(
      (await writeDocx(sampleLetter({ items: [{ ...sampleItem(1), cells }] }))).xml(documentPart),
      "w:tbl",
    )[0]!;
    const widths = all(table, "w:gridCol").map((column) => Number(column.getAttribute("w:w")));
    const room = widths.map((width) => (width - 120) / 20 / 10.5); // characters of 五号 between the margins
    expect(room.map((count, at) => at === 1 || count >= widthOf(cells[at]!))).toEqual(cells.map(() => true));
    expect(new Set(all(table, "w:sz").map((one) => one.getAttribute("w:val")))).toEqual(new Set(["21"]));
    expect(all(order.xml(documentPart), "w:tbl").flatMap((one) => all(one, "w:sz"))).toEqual([]);
  });

  test("the slip has a page of its own, with a line per item and empty cells to fill in", () => {
    const document = order.xml(documentPart);
    const [breaking] = all(document, "w:pageBreakBefore");
    expect(breaking?.parentElement?.parentElement?.textContent).toBe("附件");
    expect(tableTexts(document, 1)).toEqual([
      ["来文文号", "济政督字〔2024〕\u3000号"],
      ["反馈单位", "任城区人民政府"],
      ["序号", "指标", "原因分析", "整改措施", "责任人", "完成时限"],
      ["1", "指标1", "", "", "", ""],
      ["2", "指标2", "", "", "", ""],
      ["联系人及电话", ""],
    ]);
  });
});

describe("督办单", () => {
  test("a red rule as wide as the type area, below the number", () => {
    const [rule] = all(order.xml(documentPart), "w:pBdr");
    expect(attributes(rule!, "w:bottom")).toMatchObject({ "w:val": "single", "w:color": "FF0000" });
    expect(all(rule!.parentElement!, "w:ind")).toEqual([]);
  });

  test("the imprint stands at the foot of the type area, between rules of 0.35, 0.25 and 0.35 mm", () => {
    const document = order.xml(documentPart);
    const [box] = all(document, "wp:anchor");
    expect(all(box!, "wp:positionV").map((one) => [one.getAttribute("relativeFrom"), one.textContent])).toEqual([
      ["margin", "bottom"],
    ]);
    const rules = all(box!, "w:pBdr").map((one) => one.firstElementChild?.getAttribute("w:sz"));
    expect(rules).toEqual(["8", "6", "8"]); // eighths of a point: 0.353 and 0.265 mm
    expect(paragraphTexts(box!).filter(Boolean)).toHaveLength(2);
  });

  test("every page has its number, on odd ones at the right, on even ones at the left", () => {
    expect(all(order.xml(documentPart), "w:titlePg").map((one) => one.getAttribute("w:val"))).toEqual(["false"]);
    expect(all(order.xml("word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
    const numbers = footers(order);
    expect(numbers["default"]).toEqual({ text: "—  —", side: "right", left: null, right: "280" });
    expect(numbers["even"]).toEqual({ text: "—  —", side: null, left: "280", right: null });
  });
});

describe("提醒函, in letter form", () => {
  test("the first page has a head and a foot of its own, and no number", () => {
    expect(all(reminder.xml(documentPart), "w:titlePg").map((one) => one.getAttribute("w:val"))).not.toEqual(["false"]);
    const { first } = footers(reminder);
    expect(first?.text).toBe("");
  });

  test("red double rules of 170 mm: thick over thin below the issuer, thin over thick at the foot", () => {
    const rules = ["header", "footer"].map((part) => {
      const xml = reminder.xml(partOf(reminder, part, "first"));
      const [border] = all(xml, "w:pBdr");
      const { "w:left": left, "w:right": right } = attributes(border!.parentElement!, "w:ind");
      const width = 8845 - Number(left) - Number(right);
      return [attributes(border!, "w:top")["w:sz"], attributes(border!, "w:bottom")["w:sz"], Math.round(width / 56.7)];
    });
    expect(rules).toEqual([
      ["20", "6", 170],
      ["6", "20", 170],
    ]);
    const head = reminder.xml(partOf(reminder, "header", "first"));
    expect(paragraphTexts(head)).toEqual(["示例数据", "济宁市人民政府督查室", ""]);
  });

  test("its number stands at the right, and its imprint has neither rules nor a line of who printed it", () => {
    const document = reminder.xml(documentPart);
    const [number] = all(document, "w:p");
    expect(number?.textContent).toBe("济政督字〔2024〕\u3000号");
    expect(attributes(number!, "w:jc")["w:val"]).toBe("right");
    const [box] = all(document, "wp:anchor");
    expect(paragraphTexts(box!)).toEqual(["抄送：市统计局、市商务局。"]);
    expect(all(box!, "w:pBdr")).toEqual([]);
  });
});

test("the sample note stands on every page, and on none once the data is real", async () => {
  const headers = (docx: DocxParts) =>
    docx.names.filter((name) => name.startsWith("word/header")).map((name) => paragraphTexts(docx.xml(name))[0]);
  expect(headers(order)).toEqual(["示例数据", "示例数据"]);
  expect(headers(reminder)).toEqual(["示例数据", "示例数据", "示例数据"]);
  expect(headers(await writeDocx(sampleLetter({ note: null })))).toEqual(["", ""]);
});

test("the file names its title, its issuer and the letter's date", () => {
  const core = order.xml("docProps/core.xml");
  const value = (name: string) => all(core, name)[0]?.textContent;
  expect(value("dc:title")).toBe("关于2024年3月重点指标排名落后情况的督办单");
  expect(value("dc:creator")).toBe("济宁市人民政府督查室");
  expect([value("dcterms:created"), value("dcterms:modified")]).toEqual([
    "2024-04-15T00:00:00Z",
    "2024-04-15T00:00:00Z",
  ]);
});

type Foot = { text: string; side: string | null; left: string | null; right: string | null };

function footers(docx: DocxParts): Record<string, Foot> {
  const types = all(docx.xml(documentPart), "w:footerReference").map((one) => one.getAttribute("w:type")!);
  return Object.fromEntries(types.map((type) => [type, footOf(docx.xml(partOf(docx, "footer", type)))]));
}

function footOf(xml: Document): Foot {
  const [number] = all(xml, "w:p");
  const indent = attributes(number!, "w:ind");
  return {
    text: paragraphTexts(xml).join(""),
    side: attributes(number!, "w:jc")["w:val"] ?? null,
    left: indent["w:left"] ?? null,
    right: indent["w:right"] ?? null,
  };
}

/** The part that the section's reference of a type leads to. */
function partOf(docx: DocxParts, kind: string, type: string): string {
  const reference = all(docx.xml(documentPart), `w:${kind}Reference`).find(
    (one) => one.getAttribute("w:type") === type,
  );
  const relations = all(docx.xml("word/_rels/document.xml.rels"), "Relationship");
  const target = relations.find((one) => one.getAttribute("Id") === reference?.getAttribute("r:id"));
  return `word/${target?.getAttribute("Target") ?? ""}`;
}
