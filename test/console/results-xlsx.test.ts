import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import type { Cell, ColumnKind } from "../../src/console/result.ts";
import { columnLetters, xmlText } from "../../src/console/results/sheet-xml.ts";
import { createPace } from "../../src/console/slices.ts";
import { xlsxFile } from "../../src/console/results/xlsx.ts";
import { smallView } from "./small-view.ts";

const { DOMParser } = new JSDOM().window;

/** The XML of every part, read strictly. */
async function parts(view: ReturnType<typeof smallView>): Promise<Map<string, Document>> {
  const { blob } = await xlsxFile(view, createPace());
  const files = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())));
  return new Map(files.map(([name, bytes]) => [name, new DOMParser().parseFromString(strFromU8(bytes), "text/xml")]));
}

async function sheet(view: ReturnType<typeof smallView>): Promise<Document> {
  return (await parts(view)).get("xl/worksheets/sheet1.xml")!;
}

/** The cell of the first row under one column. */
async function cell(kind: ColumnKind, content: Cell): Promise<Element | null> {
  return (await sheet(smallView([["列", kind, [content]]]))).querySelector('c[r="A2"]');
}

test("every part is well-formed XML", async () => {
  const all = await parts(smallView([["列", "text", ["</c><c>&<>\"'\u0000\ud800_x0041_]]>"]]]));
  expect([...all.values()].filter((part) => part.querySelector("parsererror"))).toEqual([]);
});

test("numbers are numbers", async () => {
  expect((await cell("number", -1.5))?.outerHTML).toContain('r="A2"><v>-1.5</v>');
});

test.each<[ColumnKind, string, string, string]>([
  ["month", "2024-03-01", "45352", "2"],
  ["date", "2024-03-15", "45366", "3"],
  ["time", "2024-03-01 12:00:00", "45352.5", "4"],
  ["time", "06:00:00", "0.25", "5"],
])("a %s is a date: %s", async (kind, content, days, style) => {
  const made = await cell(kind, content);
  expect([made?.textContent, made?.getAttribute("s")]).toEqual([days, style]);
});

test.each(["1899-12-31", "1900-02-28", "无穷", "+012345-01-01"])(
  "%s is no date to Excel and stays text",
  async (content) => {
    expect((await cell("date", content))?.getAttribute("t")).toBe("inlineStr");
  },
);

test("a missing cell is none", async () => {
  expect(await cell("text", null)).toBeNull();
});

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ["@x", "'@x"],
  ["-2", "-2"],
])("the text %j is text: %j", async (content, text) => {
  const made = await cell("text", content);
  expect([made?.getAttribute("t"), made?.querySelector("f"), made?.textContent]).toEqual(["inlineStr", null, text]);
});

test("what XML cannot hold is written as the format has it", () => {
  expect(xmlText("a\rb\u0001\ufffe\ud800x😀_x0041_")).toBe("a_x000D_b_x0001_\ufffd\ufffdx😀_x005F_x0041_");
});

test("a text that a cell cannot hold is ended, and counted", async () => {
  const view = smallView([["列", "text", ["x".repeat(40_000), "短"]]]);
  const { blob, cellsCut } = await xlsxFile(view, createPace());
  const xml = strFromU8(unzipSync(new Uint8Array(await blob.arrayBuffer()))["xl/worksheets/sheet1.xml"]!);
  expect([cellsCut, /x{2,}/.exec(xml)?.[0].length]).toEqual([1, 32_767]);
});

test("the head is bold, stays in sight and filters all rows", async () => {
  const made = await sheet(
    smallView([
      ["甲", "text", ["a", "b"]],
      ["乙", "integer", [1, 2]],
    ]),
  );
  expect(made.querySelector('c[r="A1"]')?.getAttribute("s")).toBe("1");
  expect(made.querySelector("pane")?.getAttribute("state")).toBe("frozen");
  expect(made.querySelector("autoFilter")?.getAttribute("ref")).toBe("A1:B3");
  expect(made.querySelectorAll("col")).toHaveLength(2);
});

test("rows go out as shown", async () => {
  const made = await sheet(smallView([["列", "integer", [1, 2, 3]]], "select 1", [2, 0]));
  expect(Array.from(made.querySelectorAll("v"), (value) => value.textContent)).toEqual(["3", "1"]);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %d is %s", (at, letters) => {
  expect(columnLetters(at)).toBe(letters);
});
