import { marks, type Group, type Row } from "./row.ts";

/** The trial has the last word. */
export interface Report {
  trial: Row;
  server: readonly Row[];
  browser: readonly Row[];
}

/** What is not known yet is a group without rows. */
export function groupsOf({ trial, server = [], browser = [] }: Partial<Report>): Group[] {
  return [
    { name: "试运行一次查询", rows: trial === undefined ? [] : [trial] },
    { name: "服务器", rows: server },
    { name: "浏览器和本机", rows: browser },
  ];
}

/** 本机可以使用数据查询；服务器有1处可以改进。 */
export function answerOf(report: Report): string {
  const { server, browser, trial } = report;
  if (trial.level === "broken") return `本机现在不能使用数据查询，${causeOf(report)}。`;
  const open = [placesText("服务器", server), placesText("浏览器", browser)].filter(Boolean);
  const rest = open.length === 0 ? "服务器和浏览器都不需要改动" : open.join("，");
  const slow = trial.level === "weak" ? "，但打开较慢" : "";
  return `本机可以使用数据查询${slow}；${rest}。`;
}

function placesText(name: string, rows: readonly Row[]): string {
  const count = rows.filter(({ level }) => level !== "fine").length;
  return count === 0 ? "" : `${name}有${count}处可以改进`;
}

/** What is behind a failed trial: the first thing that is broken, browser before server; else what the trial met. */
function causeOf({ server, browser, trial }: Report): string {
  const cause = [...browser, ...server].find(({ level }) => level === "broken");
  return cause === undefined ? `试运行${trial.saw}` : `原因在“${cause.item}”：${cause.saw}`;
}

/** For a mail or a chat: what was checked, where, and each row. */
export function reportText(report: Report, { title, address, time }: Heading): string {
  const head = [`${title} 本机检查`, `网址：${address}`, `时间：${time}（本机时钟）`, `结论：${answerOf(report)}`];
  const groups = groupsOf(report).map(({ name, rows }) => [`【${name}】`, ...rows.flatMap(rowLines)].join("\n"));
  return [head.join("\n"), ...groups].join("\n\n") + "\n";
}

interface Heading {
  title: string;
  address: string;
  time: string;
}

function rowLines({ item, level, word, saw, effect, advice }: Row): string[] {
  return [
    `${marks[level]} ${item}：${word}。${saw}`,
    ...(effect ? [`    影响：${effect}`] : []),
    ...(advice ? [`    请管理员：${advice}`] : []),
  ];
}
