import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cities, onGrid, type Columns, type GridUse } from "./results-page.ts";

let page: Page;
let grid: GridUse;
onGrid((opened, shown) => {
  [page, grid] = [opened, shown];
});

test("cells are written as on the site", async () => {
  await grid.show(cities);
  expect(await page.innerText("[role=row][aria-rowindex='2']")).toBe("1\n2024年3月\nPM25\n济宁市\n1,234.5\n5/16\n16");
});

test("a missing cell is a dash that says so", async () => {
  await grid.show(cities);
  expect(
    await page.$$eval(".is-null", (cells) => cells.map((cell) => [cell.textContent, cell.getAttribute("title")])),
  ).toEqual([
    ["—", "空值"],
    ["—", "空值"],
  ]);
});

test("a cell's markup is text", async () => {
  await grid.show([["<b>名</b>", "text", ["<img src=x onerror=alert(1)>"]]]);
  expect(await page.$$eval(".results img, .results-head b", (made) => made.length)).toBe(0);
  expect((await grid.column(0))[0]).toBe("<img src=x onerror=alert(1)>");
});

test("the last of a million rows is at the end of the scroll bar", async () => {
  await grid.show([["数", "integer", Array.from({ length: 1000 }, (_, row) => row)]], 1000);
  await page.$eval("[role=grid]", (grid) => (grid.scrollTop = grid.scrollHeight));
  await page.waitForSelector("[role=row][aria-rowindex='1000001']");
  const seen = await page.$eval("[role=row][aria-rowindex='1000001']", (row) => {
    const frame = row.closest("[role=grid]")!.getBoundingClientRect();
    return row.getBoundingClientRect().bottom <= frame.bottom + 1;
  });
  expect([await page.getAttribute("[role=grid]", "aria-rowcount"), seen]).toEqual(["1000001", true]);
});

test("the wheel moves a million rows by what it turned", async () => {
  await grid.show([["数", "integer", Array.from({ length: 1000 }, (_, row) => row)]], 1000);
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 3000);
  await page.waitForSelector("[role=row][aria-rowindex='102']");
  expect((await grid.column(0))[0]).toBe("100");
});

test("no more elements are made than are in view", async () => {
  await grid.show(
    Array.from({ length: 60 }, (_, at) => [`列${at}`, "integer", Array.from({ length: 1000 }, (_, row) => row)]),
    100,
  );
  expect(await page.$$eval("[role=gridcell]", (cells) => cells.length)).toBeLessThan(1000);
});

test("a click on a head sorts up, down, and as it was", async () => {
  await grid.show(cities);
  const orders = [await grid.column(2)];
  for (let turn = 0; turn < 3; turn++) {
    await grid.nextView(() => page.click("[role=columnheader] >> text=城市"));
    orders.push(await grid.column(2));
  }
  expect(orders).toEqual([
    ["济宁市", "青岛市", "济南市", "济宁市"],
    ["济南市", "济宁市", "济宁市", "青岛市"],
    ["青岛市", "济宁市", "济宁市", "济南市"],
    ["济宁市", "青岛市", "济南市", "济宁市"],
  ]);
});

test("the order is told to assistive technology", async () => {
  await grid.show(cities);
  await grid.nextView(() => page.click("[role=columnheader] >> text=数值"));
  expect(await page.getAttribute("#results-column-3", "aria-sort")).toBe("ascending");
});

test("keys move the active cell, up into the head, where Enter sorts", async () => {
  await grid.show(cities);
  await grid.press("ArrowDown", "ArrowRight");
  expect(await grid.active()).toBe("results-cell-1-1");
  await grid.press("Control+End");
  expect(await grid.active()).toBe("results-cell-3-5");
  await grid.press("Control+Home", "ArrowUp", "ArrowRight", "ArrowRight");
  expect(await grid.active()).toBe("results-column-2");
  await grid.nextView(() => grid.press("Enter"));
  expect((await grid.column(2))[0]).toBe("济南市");
});

test("the active cell is drawn where the keys lead among many rows and columns", async () => {
  const many: Columns = Array.from({ length: 40 }, (_, at) => [`列${at}`, "integer", [1, 2, 3, 4]]);
  await grid.show(many, 10_000);
  await grid.press("Control+End");
  expect(await page.innerText(`#${(await grid.active())!}`)).toBe("4");
  expect(await grid.active()).toBe("results-cell-39999-39");
});

test("what is selected is copied with tabs", async () => {
  await grid.show(cities);
  await grid.press("ArrowRight", "ArrowRight", "Shift+ArrowDown", "Shift+ArrowRight", "Control+c");
  expect(await pasted()).toBe("济宁市\t1234.5\n青岛市\t2");
});

test("all is copied with its head", async () => {
  await grid.show([["数", "integer", [1, 2]]]);
  await page.click("text=复制全部");
  await page.waitForSelector("text=已复制 2 行");
  expect(await pasted()).toBe("数\n1\n2\n");
});

/** What the clipboard holds, as a field takes it. */
async function pasted(): Promise<string> {
  await page.evaluate(() => document.body.append(document.createElement("textarea")));
  await page.focus("body > textarea");
  await page.keyboard.press("Control+v");
  return page.$eval("body > textarea", (field) => (field as HTMLTextAreaElement).value);
}

test("a column is widened by its edge", async () => {
  await grid.show(cities);
  const edge = (await page.locator("#results-column-2 .results-edge").boundingBox())!;
  const before = await grid.width(2);
  await page.mouse.move(edge.x + 3, edge.y + 5);
  await page.mouse.down();
  await page.mouse.move(edge.x + 53, edge.y + 5, { steps: 5 });
  await page.mouse.up();
  expect((await grid.width(2)) - before).toBe(50);
});

test("the whole of a long cell stands below the table", async () => {
  const long = "很长的说明，".repeat(100);
  await grid.show([["说明", "text", [long]]]);
  await page.click("[role=gridcell]");
  expect(await page.innerText(".results-whole")).toBe(long);
});

test("downloads hold the rows in view", async () => {
  await grid.show(cities);
  await grid.openPanel("城市");
  await grid.nextView(() => page.fill("text=包含", "济"));
  const csv = (await download("下载 CSV")).toString("utf8");
  expect(csv).toBe(
    "\ufeff月份,指标编码,城市,数值,排名,参评数\r\n2024-03,PM25,济宁市,1234.5,5,16\r\n2024-01,PM25,济南市,,2,16\r\n,PM25,济宁市,3,3,16\r\n",
  );
  const xml = strFromU8(unzipSync(await download("下载 XLSX"))["xl/worksheets/sheet1.xml"]!);
  expect(xml.match(/<row /g)).toHaveLength(4);
});

async function download(name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(`text=${name}`)]);
  return readFileSync(await file.path());
}

test("while a great file is written the page answers, and it can be ended", async () => {
  await grid.show([["说明", "text", Array.from({ length: 1000 }, (_, row) => `第${row}行`)]], 1000);
  await page.click("text=下载 XLSX");
  await page.waitForFunction(() => /[1-9]%/.test(document.querySelector(".results-message")!.textContent));
  await page.click("text=停止");
  expect(await page.innerText(".results-message")).toBe("已停止。");
});

test("a new result takes the place of all of the old one", async () => {
  await grid.show(cities);
  await grid.openPanel("城市");
  await grid.nextView(() => page.fill("text=包含", "济"));
  await grid.show([["数", "integer", [1]]]);
  expect([
    await grid.counts(),
    await page.isVisible(".results-panel"),
    await page.$$eval("[role=gridcell]", (c) => c.length),
  ]).toEqual(["共 1 行", false, 1]);
});

test("a result of no rows shows its head and says so", async () => {
  await grid.show([["数", "integer", []]]);
  expect([await page.innerText(".results-empty"), await page.isVisible("#results-column-0")]).toEqual([
    "没有符合条件的行。",
    true,
  ]);
});

test("a message can stand in the place of a result", async () => {
  await grid.show(cities);
  await page.evaluate(() => window.grid.clear("查询没有成功。"));
  expect([await page.innerText(".results"), await page.isVisible("[role=grid]")]).toEqual(["查询没有成功。", false]);
});
