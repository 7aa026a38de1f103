import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { posterSvg } from "../../src/console/chart/poster.ts";
import { panels } from "./chart-cases.ts";
import { months, pairs, smallView } from "./small-view.ts";

const hostile = `<script>alert(1)</script>&"'\u0000\uFFFE\uD800]]>var(--ink)`;
const { DOMParser } = new JSDOM().window;

function parse(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, "application/xml");
  const [fault] = document.getElementsByTagName("parsererror");
  if (fault) throw new Error(fault.textContent ?? "not well-formed");
  return document;
}

let svg: string;
let document: Document;
let elements: Element[];

beforeAll(async () => {
  const [month, city] = pairs(months(3), [hostile, "济宁市"]);
  const view = smallView([
    ["月份", "month", month],
    [hostile, "text", city],
    ["数值", "number", [1, 2, 3, 4, 5, 6]],
  ]);
  const words = {
    title: hostile.repeat(10),
    subtitle: hostile,
    notes: [hostile, "来源：督查看板。"],
    finding: hostile,
  };
  svg = posterSvg({ ...words, panels: await panels(view) }, () => " #1c1b19 ");
  document = parse(svg);
  elements = [...document.getElementsByTagName("*")];
});

test("title, subtitle, drawing and source stand one under the other", () => {
  const texts = [...document.documentElement.children].filter(({ tagName }) => tagName === "text");
  const tops = texts.map((text) => Number(text.getAttribute("y")));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(texts[texts.length - 1]?.textContent).toBe("来源：督查看板。");
  expect(Math.max(...tops)).toBeLessThan(Number(document.documentElement.getAttribute("height")));
});

test("it stands on white paper as large as itself", () => {
  const [paper] = document.documentElement.children;
  const { documentElement: root } = document;
  expect(paper?.tagName).toBe("rect");
  expect(["width", "height"].map((side) => paper?.getAttribute(side))).toEqual([
    root.getAttribute("width"),
    root.getAttribute("height"),
  ]);
});

describe("nothing is looked for elsewhere", () => {
  test("no class, no style sheet, no script, no link", () => {
    expect(elements.filter((one) => one.hasAttribute("class") || one.hasAttribute("style"))).toEqual([]);
    expect(new Set(elements.map(({ tagName }) => tagName))).toEqual(
      new Set(["svg", "rect", "text", "g", "line", "path", "circle", "title"]),
    );
  });

  test("colours are colours, lengths are numbers", () => {
    const values = elements.flatMap((one) =>
      [...one.attributes].filter(({ name }) => name !== "aria-label").map(({ value }) => value),
    );
    expect(values.filter((value) => /var\(|currentColor|\dem$/.test(value))).toEqual([]);
  });

  test("every text names its Chinese font, its size and its anchor", () => {
    const texts = elements.filter(({ tagName }) => tagName === "text");
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) {
      expect(text.getAttribute("font-family")).toMatch(/^'Microsoft YaHei',.*sans-serif$/);
      expect(Number(text.getAttribute("font-size"))).toBeGreaterThan(9);
      expect(text.getAttribute("text-anchor")).toMatch(/^(start|middle|end)$/);
    }
  });
});

test("text of any kind is text", () => {
  const said = elements.map(({ textContent }) => textContent).join();
  expect(said).toContain("<script>alert(1)");
  expect(said).toContain("var(--ink)");
  expect(document.getElementsByTagName("script")).toHaveLength(0);
});
