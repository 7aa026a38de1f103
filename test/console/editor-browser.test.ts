import type { CDPSession, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { axeFaults } from "../browser/axe.ts";
import { onHarness } from "./harness-page.ts";
import { smallCatalog } from "./small-catalog.ts";

let page: Page;
onHarness(
  {
    script: "editor-harness.ts",
    styles: ["tokens.css", "base.css", "console/editor.css"],
    body: `<body><main><h1>查询</h1><div id="console"></div><button>运行</button></main></body>`,
  },
  async (opened) => {
    page = opened;
    await page.waitForFunction(() => "editor" in window);
    await page.evaluate((catalog) => window.editor.setCatalog(catalog), smallCatalog);
    await page.click(".cm-content");
  },
  { viewport: { width: 1280, height: 800 } },
);

const text = (): Promise<string> => page.evaluate(() => window.editor.text());
const setText = (sql: string): Promise<void> => page.evaluate((value) => window.editor.setText(value), sql);
const options = (): Promise<string[]> => page.locator(".cm-tooltip-autocomplete .cm-completionLabel").allTextContents();
const end = (): Promise<void> => page.keyboard.press("Control+End");
/** A list that just opened takes no keys for a moment, so that none is caught unawares. */
const settled = (): Promise<void> => page.waitForTimeout(120);
const noList = async (): Promise<void> => {
  await page.waitForTimeout(400);
  expect(await options()).toEqual([]);
};

async function typeWord(word: string): Promise<void> {
  await page.keyboard.type(word);
  await page.waitForSelector(".cm-tooltip-autocomplete");
  await settled();
}

describe("completing", () => {
  test("offers the Chinese views first behind from", async () => {
    await typeWord("select * from ");
    expect(await options()).toEqual(["省排名", "县域排名", "city", "provincial_ranking"]);
  });

  test("finds a Chinese name by any of its characters and inserts it with Enter", async () => {
    await setText("select * from ");
    await end();
    await typeWord("名");
    expect((await options())[0]).toBe("省排名");
    await page.keyboard.press("Enter");
    expect(await text()).toBe("select * from 省排名");
  });

  test("inserts with Tab too, in quotes where SQL needs them", async () => {
    await setText("select  from 省排名");
    await page.keyboard.press("Home");
    for (let at = 0; at < 7; at++) await page.keyboard.press("ArrowRight");
    await typeWord("完");
    await page.keyboard.press("Tab");
    expect(await text()).toBe('select "完成率（%）" from 省排名');
  });

  test("a function leaves the cursor between its brackets", async () => {
    await typeWord("select su");
    await page.keyboard.press("Enter");
    await page.keyboard.type("排名");
    expect(await text()).toBe("select sum(排名)");
  });

  test("says what a column means", async () => {
    await setText("select 省排名. from 省排名");
    for (let at = 0; at < 11; at++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Alt+/");
    await page.waitForSelector(".cm-completionInfo");
    expect(await page.textContent(".cm-completionInfo")).toContain("以当月1日表示");
  });

  test("knows the reader's own files", async () => {
    await page.evaluate(() => {
      const columns = [{ name: "自报数", type: "DOUBLE", about: "" }];
      window.editor.setOwnTables([{ name: "表_三月", fileName: "三月.csv", columns }]);
    });
    await typeWord("select 自报数 from 表_三");
    expect(await options()).toEqual(["表_三月"]);
  });

  test("stays away in texts and comments, and from what is typed to its end", async () => {
    await page.keyboard.type("-- 省");
    await noList();
    await setText("select '");
    await end();
    await page.keyboard.type("省");
    await noList();
    await setText("select 1 from ");
    await end();
    await page.keyboard.type("省排名");
    await noList();
  });

  test("what a catalog says is text", async () => {
    await page.evaluate(() => {
      const hostile = '<img src=x onerror="window.runs=99">';
      const table = { name: "恶意", title: hostile, about: hostile, topic: "", grain: [], columns: [] };
      window.editor.setCatalog({ views: [table], tables: [] });
    });
    await typeWord("select * from ");
    await page.waitForSelector(".cm-completionInfo");
    expect(await page.locator(".editor img").count()).toBe(0);
    expect(await page.evaluate(() => window.runs)).toBe(0);
  });
});

describe("typing Chinese with an input method", () => {
  let input: CDPSession;
  beforeEach(async () => {
    input = await page.context().newCDPSession(page);
  });
  const compose = async (letters: string): Promise<void> => {
    for (let length = 1; length <= letters.length; length++) {
      const composed = letters.slice(0, length);
      await input.send("Input.imeSetComposition", { text: composed, selectionStart: length, selectionEnd: length });
      await page.waitForTimeout(150);
    }
  };

  test("no list comes up while it composes, and one does when it is done", async () => {
    await setText("select ");
    await end();
    await compose("pai");
    expect(await options()).toEqual([]);
    await input.send("Input.insertText", { text: "排" });
    await page.waitForSelector(".cm-tooltip-autocomplete");
    expect(await text()).toBe("select 排");
    expect((await options())[0]).toBe("排名");
  });

  test("a list that is open goes when it begins to compose", async () => {
    await typeWord("select * from ");
    await compose("she");
    expect(await options()).toEqual([]);
    await input.send("Input.insertText", { text: "省排名" });
    expect(await text()).toBe("select * from 省排名");
  });

  test("what it composes arrives whole, within a text too", async () => {
    await page.keyboard.type("select '");
    await compose("jining");
    await input.send("Input.insertText", { text: "济宁市" });
    await page.keyboard.type("'");
    expect(await text()).toBe("select '济宁市'");
  });
});

describe("keys", () => {
  test("Ctrl+Enter runs and changes nothing", async () => {
    await page.keyboard.type("select 1");
    await page.keyboard.press("Control+Enter");
    expect(await page.evaluate(() => window.runs)).toBe(1);
    expect(await text()).toBe("select 1");
  });

  test("Tab indents; Esc and then Tab leave", async () => {
    await page.keyboard.type("select 1");
    await page.keyboard.press("Tab");
    expect(await text()).toBe("  select 1");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
  });

  test("the hint tells of it", async () => {
    expect(await page.textContent("#editor-hint")).toContain("按 Esc 再按 Tab 离开编辑框");
  });
});

describe("an error", () => {
  const mark = (from: number, to: number): Promise<void> =>
    page.evaluate((place) => window.editor.markError({ ...place, message: "没有名为「分数」的列。" }), { from, to });

  test("is underlined, marked at its line and described to a screen reader", async () => {
    await setText("select 指标,\n  分数 from 省排名");
    await mark(13, 15);
    expect(await page.textContent(".editor-wrong")).toBe("分数");
    expect(await page.textContent(".editor-wrong-line")).toBe("2");
    const content = page.locator(".cm-content");
    expect(await content.getAttribute("aria-invalid")).toBe("true");
    const described = (await content.getAttribute("aria-describedby"))!.split(" ")[0]!;
    expect(await page.textContent(`#${described}`)).toBe("第2行：没有名为「分数」的列。");
  });

  test("goes with the next edit", async () => {
    await setText("select 分数");
    await mark(7, 9);
    await end();
    await page.keyboard.type(" ");
    expect(await page.locator(".editor-wrong").count()).toBe(0);
    expect(await page.locator(".cm-content").getAttribute("aria-invalid")).toBeNull();
    expect(await page.textContent("#editor-error")).toBe("");
  });

  test.each([
    ["at the end", "select", 6, 6],
    ["beyond the end", "select", 90, 99],
    ["in an empty text", "", 0, 0],
  ])("%s breaks nothing", async (_, sql, from, to) => {
    await setText(sql);
    await mark(from, to);
    expect(await page.locator(".editor-wrong").count()).toBe(sql === "" ? 0 : 1);
  });
});

describe("the text", () => {
  test("is laid out on demand, and undone", async () => {
    await setText("select 指标, max(排名) from 省排名 where 城市='济宁市' group by all");
    await page.evaluate(() => window.editor.format());
    expect(await text()).toMatch(/^select\n {2}指标,\n {2}max\(排名\)\nfrom\n {2}省排名\nwhere/);
    expect(await page.textContent(".editor-said")).toContain("已排版");
    await page.keyboard.press("Control+z");
    expect(await text()).toContain("from 省排名 where");
  });

  test("stays as it is where it cannot be laid out, and that is said", async () => {
    await setText("select (((");
    await page.evaluate(() => window.editor.format());
    expect(await text()).toBe("select (((");
    expect(await page.textContent(".editor-said")).toContain("原文没有改动");
  });

  test("takes what is inserted in the place of the selection", async () => {
    await setText("select x");
    await page.keyboard.press("Control+a");
    expect(await page.evaluate(() => window.editor.selection())).toEqual({ from: 0, to: 8, text: "select x" });
    await page.evaluate(() => window.editor.insert("省排名"));
    expect(await text()).toBe("省排名");
    expect(await page.evaluate(() => window.editor.selection())).toBeNull();
  });

  test("shows Chinese punctuation that SQL does not know", async () => {
    await setText("select 指标，'文字，' from 省排名");
    expect(await page.locator(".editor-full-width").allTextContents()).toEqual(["，"]);
  });

  test("is not lost or slow at 200 kB", async () => {
    const long = "select '一段文字', 排名 from 省排名 where 排名 > 3;\n".repeat(5_000);
    await setText(long);
    await end();
    const began = Date.now();
    await page.keyboard.type("-- 末尾");
    expect(await text()).toBe(`${long}-- 末尾`);
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});

describe("to everyone", () => {
  test.each([390, 1440])("at %i px: no violation, nothing beyond the page", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await setText(
      "-- 说明\nselect 指标，'文字', 1 from 省排名 where 分数 > 3 and 一个很长很长很长的名称 = 一个很长很长很长很长的名称",
    );
    await page.evaluate(() => window.editor.markError({ from: 8, to: 14, message: "示例" }));
    await end();
    await typeWord(" 排");
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const heights = await page
      .locator(".cm-tooltip-autocomplete li")
      .evaluateAll((items) => items.map((li) => li.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });
});
