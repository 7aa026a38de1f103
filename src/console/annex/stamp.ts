import { monthSpan, monthText } from "../../format/month.ts";
import { formatCount } from "../../format/number.ts";
import { ownSourcesIn } from "../origin.ts";
import { cellsOf } from "../result.ts";
import type { ResultView } from "../results/view.ts";
import type { ConsoleSetup } from "../setup.ts";
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
  query: string;
}

/** A query so long that it would push the seal to a page of its own. */
export function isLong(query: string): boolean {
  return query.length > 1200 || query.split("\n").length > 24;
}

/** From what, by which rules and when: whoever holds the paper can make the table again. */
export function stampLines(view: ResultView, { listed, columns, query }: Stamped, context: AnnexContext): StampLine[] {
  const { setup, now } = context;
  const months = monthsOf(view, listed);
  const own = ownSourcesIn(view.result.sql, context.ownSources);
  const lines: (StampLine | null)[] = [
    setup.isSample ? { name: "数据性质", text: setup.sampleNote } : null,
    { name: "数据月份", text: monthLine(months, setup) },
    { name: "政策版本", text: policyLine(months, setup) },
    { name: "行数", text: countLine(view, listed.length, columns) },
    own.length === 0 ? null : { name: "自带文件", text: ownLine(own.map(({ fileName }) => fileName)) },
    { name: "数据校验值", text: `${setup.database.sha256}（已发布数据库文件的 SHA-256）` },
    { name: "查询语句", ...(isLong(query) ? { text: "见上" } : { text: query, isCode: true }) },
    { name: "生成时间", text: `${dayText(now)} ${timeText(now)}（取自生成本表的计算机的时钟）` },
  ];
  return lines.filter((line) => line !== null);
}

interface Months {
  first: string;
  last: string;
}

/** The first and the last month of the rows listed, over all columns of months or dates; null where none says. */
function monthsOf(view: ResultView, listed: Uint32Array): Months | null {
  const months = view.result.columns
    .filter(({ kind }) => kind === "month" || kind === "date")
    .map((column) => Array.from(listed, cellsOf(view.result, column)))
    .flat()
    .filter((cell): cell is string => typeof cell === "string" && /^\d{4}-\d\d-\d\d$/.test(cell))
    .map((cell) => cell.slice(0, 7))
    .sort();
  return months.length === 0 ? null : { first: months[0]!, last: months[months.length - 1]! };
}

function monthLine(months: Months | null, { dataMonth }: ConsoleSetup): string {
  const until = dataMonth === null ? "暂无数据" : `数据截至${monthText(dataMonth)}`;
  return months === null ? until : `${monthSpan(months.first, months.last)}（${until}）`;
}

/** A month is judged by the latest policy that is not after it, one before all policies by the first. */
function policyLine(months: Months | null, { policies, dataMonth }: ConsoleSetup): string {
  const last = months?.last ?? dataMonth ?? "9999-12";
  const first = months?.first ?? last;
  const inForce = policies.filter(({ from }, at) => {
    const until = policies[at + 1]?.from ?? "9999-99";
    return (from <= last || at === 0) && until > first;
  });
  return inForce.length === 0 ? "无" : inForce.map(({ id }) => `${id}版`).join("、");
}

function countLine({ result, rows }: ResultView, listed: number, columns: number): string {
  const { rowCount, isCut } = result;
  const parts = [
    `本表${formatCount(listed)}行`,
    rows.length < rowCount && `查询得${formatCount(rowCount)}行，筛选后${formatCount(rows.length)}行`,
    rows.length === rowCount && listed < rowCount && `查询得${formatCount(rowCount)}行`,
    isCut && "查询到了行数上限，后面还有",
    columns < result.columns.length && `列出${columns}列，另有${result.columns.length - columns}列未列`,
  ];
  return parts.filter(Boolean).join("；");
}

function ownLine(names: readonly string[]): string {
  return `查询用到${names.map((name) => `“${name}”`).join("、")}，由使用者提供，不在已发布的数据之内`;
}
