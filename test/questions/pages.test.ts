import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { expect, inject, test } from "vitest";
import { readQuestions } from "../../pipelines/publish/question-file.ts";
import { answerSentence } from "../../src/format/answer-sentence.ts";

const site = inject("site");
const open = (key: string): Document =>
  new JSDOM(readFileSync(join(site, "sql", `${key}.html`), "utf8")).window.document;
const text = (node: ParentNode, selector: string): string[] =>
  [...node.querySelectorAll(selector)].map((one) => one.textContent.replaceAll(/\s+/g, " ").trim());

test.each(readQuestions())(
  "the page of $key shows the question, its answer as in the CSV, and the query",
  (question) => {
    const page = open(question.key);
    expect(text(page, "h1")).toEqual([question.title]);
    expect(page.querySelector("pre")!.textContent).toBe(question.sql);
    const csv = readFileSync(join(site, "sql", `${question.key}.csv`), "utf8").replace("\uFEFF", "");
    const rows = Papa.parse<string[]>(csv.trim()).data;
    expect(text(page, "tbody th")).toHaveLength(rows.length - 1);
    expect(page.querySelector(`a[href="index.html#q=${question.key}"]`)).not.toBeNull();
    expect(page.querySelector(".answer")!.textContent).not.toMatch(/[{}]/);
  },
);

test("cells are written as on the site, and lead to the pages of what they name", () => {
  const page = open("lagging-now");
  expect(text(page, "thead th")).toEqual([
    "指标",
    "排名",
    "位次变化",
    "连续落后期数",
    "距脱离落后",
    "计量单位",
    "牵头部门",
    "分管副市长",
    "月份",
  ]);
  const first = page.querySelector("tbody tr")!;
  expect(first.textContent).toMatch(/\d+\/16.*(升\d+位|降\d+位|持平).*2026年10月/s);
  expect(first.querySelector("a")!.getAttribute("href")).toMatch(/^\.\.\/indicators\/\w+\.html$/);
  expect(first.querySelectorAll("a")[1]!.getAttribute("href")).toMatch(/^\.\.\/departments\/\w+\.html$/);
});

test("an answer is a sentence of the first row; what is no column stays as it is", () => {
  const columns = [{ name: "指标" }, { name: "排名" }];
  expect(answerSentence("{行数}项落后，最前的是{指标}（{排名}）{没有}。", columns, ["浓度", "6/6"], "1,234")).toBe(
    "1,234项落后，最前的是浓度（6/6）{没有}。",
  );
});
