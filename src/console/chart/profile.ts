import { cellsOf, type Cell, type ResultColumn } from "../result.ts";
import type { ResultView } from "../results/view.ts";

/**
 * What a column can be in a chart: `time` and `number` run along an axis, `rank` is a number whose best is 1, `plain` a
 * number that names something (a year, a line), `name` tells things apart, `code` does so for machines; `prose` is no
 * part of a chart.
 */
export type Role = "time" | "number" | "rank" | "plain" | "name" | "code" | "prose";

export interface Profile {
  column: ResultColumn;
  role: Role;
  /** Different values among the rows looked at; missing is one. */
  distinct: number;
  /** The home place is among them. */
  home: string | null;
}

/** 有位次 and 无排名 count those that have a rank or none. */
const RANK = /^(?!第)(?!.*[有无](排名|位次|名次)$).*(排名|位次|名次)$|(^|_)rank$/;
const PLAIN = /^(年|月|行|序号|来源行|参评数|小数位)$|(年份|年度|行号)$|(^|_)(year|line|participants|decimals)$/;
const CODE = /(编码|代码|编号|校验值)$|(^|_)(code|id|sha256)$/;
const PROSE = /^(来源文件|说明|备注|理由|依据|计量单位|排名来源)$|(^|_)(file|message|reason|unit|source)$/;
/** Longer than this on average is a sentence. */
const LONGEST_NAME = 24;
const LOOKED_AT = 2000;

/** Judged by so many rows, spread over all: the choice of a chart need not wait for a million. */
export function profileColumns(view: ResultView, home: readonly string[]): Profile[] {
  const rows = sampleRows(view.rows);
  return view.result.columns.map((column) => {
    const cells = new Set(rows.map(cellsOf(view.result, column)));
    const values = new Set([...cells].filter((cell) => cell !== null));
    return {
      column,
      role: roleOf(column, values),
      distinct: cells.size,
      home: home.find((name) => values.has(name)) ?? null,
    };
  });
}

/** A fixed stride would fall in step with rows that repeat every 16 cities; a multiplied one does not. */
function sampleRows(rows: Uint32Array): number[] {
  if (rows.length <= LOOKED_AT) return Array.from(rows);
  return Array.from({ length: LOOKED_AT }, (_, at) => rows[(at * 2654435761) % rows.length]!);
}

function roleOf({ name, kind }: ResultColumn, values: ReadonlySet<Cell>): Role {
  if (kind === "month" || kind === "date") return "time";
  if (kind === "time") return isTimeOfDay(values) ? "name" : "time";
  if (kind === "integer" || kind === "number") return CODE.test(name) ? "code" : numberRole(name);
  if (CODE.test(name)) return "code";
  return PROSE.test(name) || averageLength(values) > LONGEST_NAME ? "prose" : "name";
}

/** 1 is the best, and stands at the top. */
export function isRankName(name: string): boolean {
  return RANK.test(name);
}

function numberRole(name: string): Role {
  if (isRankName(name)) return "rank";
  return PLAIN.test(name) ? "plain" : "number";
}

function isTimeOfDay(values: ReadonlySet<Cell>): boolean {
  for (const value of values) return /^\d\d:/.test(String(value));
  return false;
}

function averageLength(values: ReadonlySet<Cell>): number {
  let length = 0;
  for (const value of values) length += String(value).length;
  return length / Math.max(1, values.size);
}
