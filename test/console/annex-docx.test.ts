import { beforeAll, describe, expect, test } from "vitest";
import { annexDocx } from "../../src/console/annex/annex-docx.ts";
import { all, attributes, openDocx, paragraphTexts, tableTexts, type DocxParts } from "../documents/docx-parts.ts";
import { annexOf, type AnnexChanges } from "./annex-cases.ts";
import { smallView, type SmallColumn } from "./small-view.ts";

const view = smallView(
  [
    ["城市", "text", ["济南市", "济宁市"]],
    ["落后项数", "integer", [2, 5]],
  ],
  "select 城市, 落后项数\n  from 城市榜;",
);
const documentPart = "word/document.xml";

async function write(of = view, changes: AnnexChanges = {}): Promise<DocxParts> {
  return openDocx(await annexDocx(annexOf(of, changes)));
}

let docx: DocxParts;
beforeAll(async () => {
  docx = await write(view, { input: { note: "第一段。\n第二段。" } });
});

describe("golden parts", () => {
  test.each([
    ["document", documentPart],
    ["core", "docProps/core.xml"],
    ["header", "word/header1.xml"],
    ["odd-footer", "word/footer1.xml"],
    ["even-footer", "word/footer2.xml"],
    ["settings", "word/settings.xml"],
  ])("%s", async (name, part) => {
    const lines = docx.text(part).replace(/(?<=<\/w:(?:p|tr|tbl|tblPr|tblGrid)>)/g, "\n");
    await expect(lines).toMatchFileSnapshot(`snapshots/annex-${name}.xml`);
  });
});

test("the list of types comes first", () => {
  expect(docx.names[0]).toBe("[Content_Types].xml");
});

test("the same annex gives the same bytes", async () => {
  const [first, second] = await Promise.all([annexDocx(annexOf(view)), annexDocx(annexOf(view))]);
  expect(first).toEqual(second);
});

test("label, title, words, table, what it was made from, seal", () => {
  const document = docx.xml(documentPart);
  const texts = paragraphTexts(document).filter((text) => text !== "");
  expect(texts.slice(0, 4)).toEqual(["附表", "各市落后情况", "第一段。", "第二段。"]);
  expect(texts.slice(-3)).toEqual(["济宁市人民政府督查室", "（盖章）", "年\u3000\u3000月\u3000\u3000日"]);
  expect(tableTexts(document, 0)).toEqual([
    ["序号", "城市", "落后项数"],
    ["1", "济南市", "2"],
    ["2", "济宁市", "5"],
  ]);
});

test("on a lying sheet the seal stands beside what the table was made from; a long query follows on its own page", async () => {
  const wide = smallView(
    Array.from({ length: 12 }, (_, at): SmallColumn => [`第${at}列`, "integer", [1_234_567]]),
    Array.from({ length: 30 }, (_, at) => `-- ${at}`).join("\n"),
  );
  const document = (await write(wide)).xml(documentPart);
  const stamp = tableTexts(document, 1);
  expect(stamp[0]?.at(-1)).toContain("（盖章）");
  expect(stamp.map(([name]) => name)).toContain("数据校验值");
  const texts = paragraphTexts(document);
  expect(texts.indexOf("附：查询语句")).toBeGreaterThan(texts.indexOf("（盖章）"));
  expect(all(document, "w:pageBreakBefore")).toHaveLength(1);
});

test("its months stand under the title", async () => {
  const dated = smallView([["月份", "month", ["2024-03-01"]]]);
  expect(paragraphTexts((await write(dated)).xml(documentPart))[2]).toBe("数据月份：2024年3月");
});

test("the head stands on every page, no row is parted, figures stand to the right", () => {
  const rows = all(all(docx.xml(documentPart), "w:tbl")[0]!, "w:tr");
  expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, 0, 0]);
  expect(rows.every((row) => all(row, "w:cantSplit").length === 1)).toBe(true);
  expect(all(rows[1]!, "w:jc").map((one) => one.getAttribute("w:val"))).toEqual(["center", "left", "right"]);
});

test("what it was made from stays on one page with the seal", () => {
  const document = docx.xml(documentPart);
  const stamp = all(document, "w:tbl")[1]!;
  expect(all(stamp, "w:p").every((one) => all(one, "w:keepNext").length === 1)).toBe(true);
  const last = all(document, "w:p").slice(-3);
  expect(last.map((one) => all(one, "w:keepNext").length)).toEqual([1, 1, 0]);
});

test("a query keeps its lines and its indents", () => {
  const [cell] = all(docx.xml(documentPart), "w:tc").filter(({ textContent }) => textContent.startsWith("select"));
  const runs = all(cell!, "w:t").map(({ textContent }) => textContent);
  expect(runs).toEqual(["select 城市, 落后项数", "  from 城市榜;"]);
  expect(all(cell!, "w:br")).toHaveLength(1);
  expect(all(cell!, "w:t").every((one) => one.getAttribute("xml:space") === "preserve")).toBe(true);
});

test("the sample note stands on every page, and on none once the data is real", async () => {
  const headers = (of: DocxParts) =>
    of.names.filter((name) => name.startsWith("word/header")).map((name) => paragraphTexts(of.xml(name)).join(""));
  expect(headers(docx)).toEqual(["示例数据", "示例数据"]);
  expect(headers(await write(view, { setup: { isSample: false } }))).toEqual(["", ""]);
});

test("A4 upright, or lying where there are many columns", async () => {
  const page = (of: DocxParts) => attributes(of.xml(documentPart), "w:pgSz");
  expect(page(docx)).toMatchObject({ "w:w": "11906", "w:h": "16838" });
  const wide = smallView(Array.from({ length: 14 }, (_, at) => [`第${at}项指标数值`, "number", [1_234_567.89]]));
  expect(page(await write(wide))).toMatchObject({ "w:w": "16838", "w:h": "11906", "w:orient": "landscape" });
});

test("markup and forbidden characters are text", async () => {
  const markup = `</w:t></w:r></w:p><!-- ]]> & "x" {{patch}}\u0000\uD800`;
  const hostile = smallView([[markup, "text", [markup, "=HYPERLINK(1)"]]], markup);
  const odd = await write(hostile, {
    input: { title: markup, note: markup, signedBy: markup },
    setup: { sampleNote: markup },
  });
  for (const name of odd.names) odd.xml(name);
  const shown = `</w:t></w:r></w:p><!-- ]]> & "x" {{patch}}  `;
  expect(tableTexts(odd.xml(documentPart), 0)).toEqual([
    ["序号", shown],
    ["1", shown],
    ["2", "=HYPERLINK(1)"],
  ]);
});

test("two thousand rows of fourteen columns do not take long", async () => {
  const cells = Array.from({ length: 2000 }, (_, row) => `第${row}行的内容`);
  const large = annexOf(smallView(Array.from({ length: 14 }, (_, at) => [`第${at}列`, "text", cells])));
  const started = performance.now();
  const bytes = await annexDocx(large);
  expect(performance.now() - started).toBeLessThan(4000); // half a second alone, more beside other tests
  expect(all(openDocx(bytes).xml(documentPart), "w:tr").length).toBe(2001 + large.stamp.length);
});
