import { isWorkday } from "chinese-days";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fillCalendar } from "../../pipelines/policy/store-calendar.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { createRawTables, insertRows } from "./raw-tables.ts";

interface Day {
  day: string;
  is_workday: boolean;
  is_known: boolean;
}

let warehouse: Warehouse;
const zone = process.env["TZ"];

beforeEach(async () => {
  warehouse = await openWarehouse();
  await createRawTables(warehouse);
});

afterEach(() => {
  warehouse.close();
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

async function calendar(from: string, through: string): Promise<Day[]> {
  await insertRows(warehouse, "raw_county_values", [{ month: from }, { month: through }]);
  await fillCalendar(warehouse);
  return warehouse.rows<Day>("select day::varchar as day, is_workday, is_known from raw_calendar order by day");
}

test("of the years known it is the package's calendar, day by day", async () => {
  process.env["TZ"] = "Asia/Shanghai"; // elsewhere the package's function takes one day for another
  const days = (await calendar("2013-01", "2026-07")).filter(({ is_known }) => is_known);
  expect(days).toHaveLength(5053); // 2013-01-01 to 2026-11-01
  expect(days.filter(({ day, is_workday }) => is_workday !== isWorkday(day))).toEqual([]);
});

test("it is the same in every time zone", async () => {
  process.env["TZ"] = "America/Los_Angeles";
  const days = new Map((await calendar("2024-01", "2024-12")).map((day) => [day.day, day.is_workday]));
  const asked = ["2024-02-12", "2024-02-18", "2024-02-19", "2024-10-07", "2024-10-12", "2024-10-13"];
  expect(asked.map((day) => days.get(day))).toEqual([false, true, true, false, true, false]);
});

test("a year that is not known has Monday to Friday, its holidays too", async () => {
  const days = (await calendar("2026-12", "2027-01")).filter(({ day }) => day.startsWith("2027"));
  expect(days.every(({ is_known }) => !is_known)).toBe(true);
  expect(days.slice(0, 4).map(({ is_workday }) => is_workday)).toEqual([true, false, false, true]); // Friday first
});

describe("it reaches from the first month with data to the last reply asked for", () => {
  test("at least three months beyond the last", async () => {
    const days = await calendar("2024-01", "2024-02");
    expect([days[0]!.day, days.at(-1)!.day]).toEqual(["2024-01-01", "2024-06-01"]);
  });

  test("and further where a policy asks for a reply in a hundred working days", async () => {
    await insertRows(warehouse, "raw_policy_reply", [{ policy_id: "2023-01", kind: "提醒函", working_days: 100 }]);
    expect((await calendar("2024-01", "2024-02")).at(-1)!.day).toBe("2024-12-18");
  });

  test("without data there is none", async () => {
    await fillCalendar(warehouse);
    expect(await warehouse.rows("select 1 from raw_calendar")).toEqual([]);
  });
});
