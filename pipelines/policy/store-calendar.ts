import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { formatDay } from "../ingest/cells/calendar.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

/**
 * The working days as a table, so that models count them. The package's own functions ask the machine's time zone
 * what day it is; its data does not.
 */

const holidays: Readonly<Record<string, string>> = chineseDays.holidays;
/** Saturdays and Sundays worked in exchange for a holiday (调休). */
const makeUpDays: Readonly<Record<string, string>> = chineseDays.workdays;

export const calendarTable = "create table raw_calendar (day date, is_workday boolean, is_known boolean)";

interface Span {
  first: Date | null;
  last: Date | null;
}

export async function storeCalendar(warehouse: Warehouse): Promise<void> {
  await warehouse.run(calendarTable);
  await fillCalendar(warehouse);
}

/** From the first month with data to the last reply that a policy may ask for; of a year not known, Monday to Friday. */
export async function fillCalendar(warehouse: Warehouse): Promise<void> {
  const { first, last } = await spanOf(warehouse);
  if (!first || !last) return;
  const rows = daysFrom(first, last).map((day) => `('${day}', ${isWorkday(day)}, ${isKnown(day)})`);
  await warehouse.run(`insert into raw_calendar values ${rows.join(",")}`);
}

/** A letter is dated in the month after its own, a reply asked for some working days later: two days for each are enough. */
async function spanOf(warehouse: Warehouse): Promise<Span> {
  const [span] = await warehouse.rows<Span>(`
    with months as (
      select month from raw_provincial_rankings union all select month from raw_county_values
    ),
    replies as (
      select coalesce(max(working_days), 0) as longest from raw_policy_reply
    )
    select min(month) as first, (max(month) + interval 4 month)::date + 2 * any_value(longest) as last
    from months, replies`);
  return span!;
}

/** "2024-02-18", a Sunday, is a working day: it was exchanged for one of Spring Festival. */
function isWorkday(day: string): boolean {
  if (day in makeUpDays) return true;
  if (day in holidays) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Every year's arrangement names the National Day. */
function isKnown(day: string): boolean {
  return `${day.slice(0, 4)}-10-01` in holidays;
}

/** Both days included. */
function daysFrom(first: Date, last: Date): string[] {
  const [from, to] = [first, last].map((date) => date.getTime() / 86_400_000) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, i) => formatDay(from + i));
}
