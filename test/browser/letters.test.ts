import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../build/run-build.ts";
import { fileUrl, openBrowser } from "./browser.ts";
import { laggingItems, writeLaggingDirectory } from "./lagging-directory.ts";
import { readPdf, type PdfPage } from "./pdf.ts";

/** Letters and agenda sheets as they come out of a printer, measured on the paper. */

const folder = mkdtempSync(join(tmpdir(), "ducha-letters-"));
const site = join(folder, "dist");
let browser: Browser;

beforeAll(async () => {
  writeLaggingDirectory(join(folder, "data"));
  const { status, output } = run(join(folder, "data"), site, "build");
  expect(status, output.slice(-2000)).toBe(0);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function look<T>(path: string, what: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  try {
    await page.goto(fileUrl(site, path), { waitUntil: "load" });
    return await what(page);
  } finally {
    await page.close();
  }
}

function print(path: string): Promise<PdfPage[]> {
  return look(path, async (page) => readPdf(await page.pdf({ preferCSSPageSize: true })));
}

function read(path: string, selector = "main"): Promise<string> {
  return look(path, (page) => page.locator(selector).first().innerText());
}

const mm = (points: number): number => (points * 25.4) / 72;
const reminder = "letters/2026-09/2026-09-提醒函-JNGX.html";
const order = "letters/2026-08/2026-08-督办单-BM1.html";
const countyOrder = "letters/2026-08/2026-08-督办单-JNGX.html";

/** The 16 pt Chinese characters of the running text. */
function body(page: PdfPage): PdfPage["glyphs"] {
  return page.glyphs.filter(({ size, text }) => Math.abs(size - 16) < 0.1 && /\p{Script=Han}/u.test(text));
}

function redRules(page: PdfPage): { left: number; width: number; top: number; height: number }[] {
  return page.bars
    .filter(({ red, width }) => red && mm(width) > 100)
    .map(({ x, y, width, height }) => ({ left: mm(x), width: mm(width), top: mm(y), height: mm(height) }))
    .sort((a, b) => a.top - b.top);
}

describe("every letter", () => {
  test.each([reminder, order])("%s is on A4, its text within 156 mm, 28 mm from the left edge", async (path) => {
    for (const page of await print(path)) {
      expect([page.width, page.height].map((length) => Math.round(mm(length)))).toEqual([210, 297]);
      if (body(page).length === 0) continue;
      const xs = body(page).map(({ x }) => x);
      expect(mm(Math.min(...xs))).toBeGreaterThan(27.9);
      expect(mm(Math.max(...xs) + 15.79)).toBeLessThan(184.6);
    }
  });

  test("has lines of 28 characters of 16 pt, 28.95 pt from one to the next", async () => {
    const { characters, size, pitch } = await look(countyOrder, async (page) => {
      await page.emulateMedia({ media: "print" });
      return page.evaluate(() => {
        const line = document.querySelector(".salutation")!;
        line.textContent = "国".repeat(60);
        const tops = [...line.textContent].map((_, at) => {
          const range = document.createRange();
          range.setStart(line.firstChild!, at);
          range.setEnd(line.firstChild!, at + 1);
          return range.getBoundingClientRect().top;
        });
        const { lineHeight, fontSize } = getComputedStyle(line);
        const points = (pixels: string) => (parseFloat(pixels) * 72) / 96;
        return {
          characters: tops.filter((top) => top === tops[0]).length,
          size: points(fontSize),
          pitch: points(lineHeight),
        };
      });
    });
    expect(characters).toBe(28);
    expect(size).toBeCloseTo(16, 1);
    expect(pitch).toBeCloseTo(28.95, 1);
  });

  test("prints nothing of the site but the note that the data is an example", async () => {
    for (const { text } of await print(reminder)) {
      expect(text).not.toMatch(/数据质量|办理情况|拟稿|输入校验值/);
    }
    expect((await print(reminder))[0]!.text).toContain("示例数据");
  });

  test("has its reply slip on a page of its own, the imprint at its foot", async () => {
    const slip = (await print(reminder)).at(-1)!;
    expect(slip.text).toContain("提醒事项反馈回执");
    expect(slip.text).not.toContain("特此函告");
    const last = Math.max(...slip.glyphs.filter(({ y }) => mm(y) < 262).map(({ y }) => mm(y)));
    expect(last).toBeGreaterThan(250);
  });
});

describe("a 提醒函", () => {
  test("has red double rules of 170 mm: thick over thin above, thin over thick 20 mm from the foot of page 1", async () => {
    const [first, ...others] = await print(reminder);
    const [thick, thin, footThin, footThick] = redRules(first!);
    for (const rule of [thick!, thin!, footThin!, footThick!]) {
      expect(rule.width).toBeCloseTo(170, 0);
      expect(rule.left).toBeCloseTo(20, 0);
    }
    expect(thick!.height).toBeGreaterThan(2 * thin!.height);
    expect(footThick!.height).toBeGreaterThan(2 * footThin!.height);
    expect(297 - footThick!.top - footThick!.height).toBeCloseTo(20, 0);
    expect(others.flatMap(redRules)).toEqual([]);
  });

  test("has the issuer 30 mm from the top edge, and the number right below the rule", async () => {
    const [top, number] = await look(reminder, async (page) => {
      await page.emulateMedia({ media: "print" });
      return page.evaluate(() => {
        const at = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
        const below = at(".number").top - at(".double-rule").bottom;
        return [at(".issuer").top - at("body").top, below].map((pixels) => (pixels * 25.4) / 96);
      });
    });
    expect(top).toBeCloseTo(0, 1); // the first page's margin is 30 mm
    expect(number).toBeLessThan(4);
    const issuer = (await print(reminder))[0]!.glyphs.filter(({ size }) => size > 30);
    expect(mm(issuer[0]!.y)).toBeGreaterThan(40); // the baseline of 42 pt below 30 mm
    expect(mm(issuer[0]!.y)).toBeLessThan(46);
  });

  test("has no number on its first page, and numbers on the others", async () => {
    const [first, ...others] = await print(reminder);
    expect(first!.text).not.toContain("—1—");
    others.forEach(({ text }, at) => expect(text.replaceAll(" ", "")).toContain(`—${at + 2}—`));
  });
});

describe("a 督办单", () => {
  test("has one red rule of 156 mm", async () => {
    const rules = (await print(order)).flatMap(redRules);
    expect(rules.map(({ width, left }) => [Math.round(width), Math.round(left)])).toEqual([[156, 28]]);
  });

  test("has its page numbers 7 mm below the type area, odd right, even left", async () => {
    const pages = await print(order);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) => {
      expect(page.text.replaceAll(" ", "")).toContain(`—${at + 1}—`);
      const number = page.glyphs.filter(({ y }) => mm(y) > 266);
      expect(mm(number[0]!.x) > 105).toBe(at % 2 === 0);
    });
  });

  test("of 24 items of long names goes on, the table's head on every page of it", async () => {
    const pages = await print(order);
    const slip = pages.findIndex(({ text }) => text.includes("反馈单位"));
    const withItems = pages.slice(0, slip).filter(({ text }) => /第\d+号/.test(text));
    expect(withItems.length).toBeGreaterThan(1);
    for (const { text } of withItems) expect(text).toContain("距退出落后");
  });

  test("has imprint rules of 0.35, 0.25 and 0.35 mm", async () => {
    const last = (await print(order)).at(-1)!;
    const rules = last.bars.filter(({ width, red }) => !red && mm(width) > 150 && mm(width) < 158);
    const heights = rules.map(({ height }) => mm(height)).filter((height) => height > 0.2 && height < 0.4);
    expect(heights.slice(-3).map((height) => height.toFixed(2))).toEqual(["0.35", "0.25", "0.35"]);
  });
});

describe("the page of a letter", () => {
  test("says that it is a draft, and what became of it", async () => {
    expect(await read(order)).toContain("拟稿，未编文号；本年度督办单第2件。");
    expect(await read(order)).toContain("办理情况：2026年9月15日发出，按期反馈（2026年9月21日）。");
    expect(await read(countyOrder)).toContain("逾期反馈（应于2026年9月22日前，2026年9月25日反馈）。");
    expect(await read(reminder)).toContain("办理情况：未发出。");
    expect(await read(reminder, ".number")).toBe("济政督函〔2026〕　号");
  });
});

describe("an agenda sheet", () => {
  test(`of ${laggingItems} items with long names is one page of A4`, async () => {
    const pages = await print("escalations/2026-08/1.html");
    expect(pages.length).toBe(1);
    expect(Math.round(mm(pages[0]!.height))).toBe(297);
    for (const text of ["市长 孙丙", "第1号", "第25号", "时间", "地点", "参会单位", "市工业和信息化局"])
      expect(pages[0]!.text).toContain(text.normalize("NFKC"));
  });

  test("names who held the role in the month", async () => {
    expect(await read("escalations/2026-07/1.html", ".agenda")).toContain("分管副市长 钱乙");
  });

  test("names nobody in the gap of a term, neither who was before nor who is next", async () => {
    const sheet = await read("escalations/2026-08/2.html", ".agenda");
    expect(sheet).toContain("分管副市长（姓名未配置或任期未覆盖）");
    expect(sheet).not.toMatch(/赵甲|钱乙|孙丙/);
  });
});

describe("the month's page", () => {
  test("reconciles what was called for with what was done", async () => {
    const text = await read("escalations/2026-08.html");
    expect(text).toContain("应发5件：已发3件，按期反馈1件，逾期1件，未反馈1件；未发2件。");
    expect(text).toContain("应召集26项：已召开1项，未见记录25项。");
    expect(text).toContain("牵头部门未配置，无从发函：");
    expect(text).toContain("规则之外的行动：1项");
  });

  test("with counties alone says so", async () => {
    const text = await read("escalations/2026-09.html");
    expect(text).toContain("没有本月公布的济宁市在省排名，不产生约谈和专门会议；本月只有县市区数据");
    expect(text).toContain("应发3件：未发3件。没有应召集的事项。");
  });
});
