import { monthNumber, monthOfNumber, monthSpan, monthText } from "../../format/month.ts";
import { formatCount } from "../../format/number.ts";
import { ownSourcesIn } from "../origin.ts";
import { monthColumns, monthOfCell } from "../result-months.ts";
import { cellsOf } from "../result.ts";
import type { ResultView } from "../results/view.ts";
import type { ConsoleSetup } from "../setup.ts";
import { xmlText } from "../xml-text.ts";
import type { AnnexContext } from "./annex-document.ts";
import { dayText, timeText } from "./clock.ts";

/** One line of what a table was made from. */
export interface StampLine {
  name: string;
  /** Lines end with \n in a query only. */
  text: string;
  /** Set in a type of even width. */
  isCode?: boolean;
}

/** What of a result stands in the table. */
interface Stamped {
  listed: Uint32Array;
  columns: number;
  /** Columns of the result of which it says nothing. */
  unlisted: number;
  query: string;
}

/** A query so long that it would push the seal from the table's page: it is appended after the seal. */
export function isLong(query: string): boolean {
  return query.length > 400 || query.split("\n").length > 6;
}

/** From what, by which rules and when: whoever holds the paper can make the table again. */
export function stampLines(view: ResultView, stamped: Stamped, context: AnnexContext): StampLine[] {
  const { listed, query } = stamped;
  const { setup, now } = context;
  const months = monthsOf(view, listed);
  const own = ownSourcesIn(view.result.sql, context.ownSources);
  const lines: (StampLine | null)[] = [
    setup.isSample ? { name: "数据性质", text: setup.sampleNote } : null,
    { name: "数据月份", text: monthLine(months, setup) },
    { name: "政策版本", text: policyLine(months, setup) },
    { name: "行数", text: countLine(view, stamped) },
    view.arrangement === "" ? null : { name: "筛选排序", text: xmlText(view.arrangement) },
    own.length === 0 ? null : { name: "自带文件", text: ownLine(own.map(({ fileName }) => fileName)) },
    { name: "数据校验值", text: `${setup.database.sha256}（已发布数据库文件的 SHA-256）` },
    { name: "查询语句", ...(isLong(query) ? { text: "附后" } : { text: query, isCode: true }) },
    { name: "生成时间", text: `${dayText(now)} ${timeText(now)}（取自生成本表的计算机的时钟）` },
  ];
  return lines.filter((line) => line !== null);
}

/** What the rows listed say of their months. */
export interface ListedMonths {
  /** Different ones, in order. */
  months: readonly string[];
  /** Why there are none. */
  without: string;
  /** Rows that say no month though others do. */
  silent: number;
}

/** The months of the rows listed, over all columns that say of which month a row's figures are. */
export function monthsOf(view: ResultView, listed: Uint32Array): ListedMonths {
  const columns = monthColumns(view.result.columns);
  const read = columns.map((column) => cellsOf(view.result, column));
  const months = new Set<string>();
  let silent = 0;
  for (const row of listed) {
    const own = read.map((cell) => monthOfCell(cell(row))).filter((month) => month !== null);
    if (own.length === 0) silent += 1;
    for (const month of own) months.add(month);
  }
  const without = columns.length === 0 ? "结果没有月份列" : listed.length === 0 ? "没有行" : "月份列没有写明月份";
  return { months: [...months].sort(), without, silent: months.size === 0 ? 0 : silent };
}

/** 2024年1月—2024年3月; null where no row says its month. */
export function monthsText({ months }: ListedMonths): string | null {
  return months.length === 0 ? null : monthSpan(months[0]!, months[months.length - 1]!);
}

function monthLine(listed: ListedMonths, { dataMonth }: ConsoleSetup): string {
  const until = dataMonth === null ? "暂无数据" : `数据截至${monthText(dataMonth)}`;
  const silent = listed.silent === 0 ? "" : `；另有${formatCount(listed.silent)}行没有写明月份`;
  return `${monthsText(listed) ?? listed.without}${silent}（${until}）`;
}

/**
 * A month is judged by the latest policy that is not after it, one before all policies by the first. Rows that do not
 * say their month may be judged by any: then all are named, with the months of each.
 */
function policyLine(listed: ListedMonths, { policies }: ConsoleSetup): string {
  if (policies.length === 0) return "无";
  const { months, without, silent } = listed;
  const all = policies.map(({ id }, at) => `${id}版${termOf(policies, at)}`).join("、");
  if (months.length === 0) return `${without}，不能定为某一版；已有${all}`;
  const inForce = new Set(months.map((month) => policyOf(policies, month)));
  const named = policies.filter((policy) => inForce.has(policy)).map(({ id }) => `${id}版`);
  return `${named.join("、")}${silent === 0 ? "" : `；没有写明月份的行不能定为某一版，已有${all}`}`;
}

function policyOf(policies: ConsoleSetup["policies"], month: string): ConsoleSetup["policies"][number] {
  const begun = policies.filter(({ from }) => from <= month);
  return begun[begun.length - 1] ?? policies[0]!;
}

/** （2023年1月—2024年2月），（2024年3月起） */
function termOf(policies: ConsoleSetup["policies"], at: number): string {
  const [from, next] = [policies[at]!.from, policies[at + 1]?.from];
  if (next === undefined) return `（${monthText(from)}起）`;
  return `（${monthSpan(from, monthOfNumber(monthNumber(next) - 1))}）`;
}

function countLine({ result, rows }: ResultView, { listed: shown, columns, unlisted }: Stamped): string {
  const listed = shown.length;
  const { rowCount, isCut } = result;
  const parts = [
    `本表${formatCount(listed)}行`,
    rows.length < rowCount && `查询得${formatCount(rowCount)}行，筛选后${formatCount(rows.length)}行`,
    rows.length === rowCount && listed < rowCount && `查询得${formatCount(rowCount)}行`,
    isCut && "查询到了行数上限，后面还有",
    unlisted > 0 && `列出${columns}列，另有${unlisted}列未列`,
  ];
  return parts.filter(Boolean).join("；");
}

function ownLine(names: readonly string[]): string {
  return `查询用到${names.map((name) => `“${name}”`).join("、")}，由使用者提供，不在已发布的数据之内`;
}
