import { expect, test } from "vitest";
import { answerOf, reportText } from "../../src/console/check/report.ts";
import { broken, fine, weak, type Row } from "../../src/console/check/row.ts";

const ok = fine("分段读取", "206");
const slow = weak("网页的压缩", { saw: "没有压缩", effect: "较慢。", advice: "打开压缩。" });
const dead = broken("查询程序", { saw: "服务器回答404", effect: "不能查询。", advice: "复制文件。" });
const ran = fine("试运行", "得到 1 行");
const failed = broken("试运行", { saw: "没有成功：程序没有读到", effect: "不能查询。", advice: "先处理上面的项目。" });

test.each<[string, Row, Row[], Row[]]>([
  ["本机可以使用数据查询；服务器和浏览器都不需要改动。", ran, [ok], [ok]],
  ["本机可以使用数据查询；服务器有1处可以改进。", ran, [ok, slow], [ok]],
  ["本机可以使用数据查询；浏览器有2处可以改进。", ran, [ok], [slow, slow]],
  ["本机可以使用数据查询；服务器有2处可以改进，浏览器有1处可以改进。", ran, [slow, dead], [slow]],
  ["本机可以使用数据查询，但打开较慢；服务器和浏览器都不需要改动。", { ...ran, level: "weak" }, [ok], [ok]],
  ["本机现在不能使用数据查询，原因在“查询程序”：服务器回答404。", failed, [ok, slow, dead], [ok]],
  ["本机现在不能使用数据查询，试运行没有成功：程序没有读到。", failed, [ok], [slow]],
])("%s", (sentence, trial, server, browser) => {
  expect(answerOf({ trial, server, browser })).toBe(sentence);
});

test("the report is plain text that names the site, the time, the answer and each row", () => {
  const heading = { title: "督查看板", address: "http://10.1.2.3/sql/check.html", time: "2026/11/22 09:00:00" };
  expect(reportText({ trial: ran, server: [slow], browser: [ok] }, heading)).toBe(`督查看板 本机检查
网址：http://10.1.2.3/sql/check.html
时间：2026/11/22 09:00:00（本机时钟）
结论：本机可以使用数据查询；服务器有1处可以改进。

【试运行一次查询】
✓ 试运行：可用。得到 1 行

【服务器】
! 网页的压缩：可用但较慢。没有压缩
    影响：较慢。
    请管理员：打开压缩。

【浏览器和本机】
✓ 分段读取：可用。206
`);
});
