import { formatDay } from "../cells/calendar.ts";
import { rawCell } from "../check-row.ts";
import type { RowRules } from "./row-rules.ts";

/** Rules of actions: an answer, a due date or a month judged that cannot stand beside the day of the action. */
export const actionRules: RowRules = {
  identify: () => undefined,
  unitOf: () => "",
  finish: ({ values, problems }, cells, header) => {
    const date = values["date"] as number | null;
    if (date === null) return;
    const doubt = (name: string, column: string, detail: string): unknown =>
      problems.push({ code: "date_order", column, raw: rawCell(cells, header, name), details: { detail } });
    const isBefore = (name: string): boolean => values[name] != null && Number(values[name]) < date;
    if (isBefore("reply_by")) doubt("reply_by", "反馈时限", `早于日期 ${formatDay(date)}`);
    if (isBefore("answered_on")) doubt("answered_on", "反馈日期", `早于日期 ${formatDay(date)}`);
    // the first of a month is after the day only where its month is
    if (values["month"] != null && Number(values["month"]) > date)
      doubt("month", "涉及月份", `晚于日期 ${formatDay(date)}`);
  },
};
