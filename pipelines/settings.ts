import { resolve } from "node:path";
import { UsageError } from "./errors/failures.ts";
import { parseDay } from "./ingest/cells/calendar.ts";

/** Settings by environment: see README. */
export interface Settings {
  dataDirectory: string;
  outDirectory: string;
  /** YYYY-MM-DD */
  today: string;
}

export function readSettings(environment: NodeJS.ProcessEnv, now: Date = new Date()): Settings {
  return {
    dataDirectory: resolve(environment["DUCHA_DATA"] || "data"),
    outDirectory: resolve(environment["DUCHA_OUT"] || "dist"),
    today: readToday(environment["DUCHA_NOW"], now),
  };
}

function readToday(text: string | undefined, now: Date): string {
  if (!text) return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(now);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(parseDay(text) * 86_400_000 || NaN).toString() !== "Invalid Date";
  if (!isDay) throw new UsageError(`DUCHA_NOW 应写成 2024-03-31 的样子，现为「${text}」`);
  return text;
}
