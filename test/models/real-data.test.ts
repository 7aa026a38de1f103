import { expect, test } from "vitest";
import { checkData } from "../../pipelines/check-data.ts";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { hasRealDirectory, nameOnReal, realDirectory } from "../real-directory.ts";
import { expectAgreement } from "./agreement.ts";
import type { Entry, LetterCondition, World } from "./oracle.ts";

const name =
  "37 months of air quality in the province, two in the counties: every rank, streak, level and letter equals the rules in plain TypeScript";

test.skipIf(!hasRealDirectory)(nameOnReal(name), async () => {
  const warehouse = await openWarehouse();
  await checkData({ dataDirectory: realDirectory, today: "2026-11-22", warehouse, log: () => undefined });
  await runModels(warehouse, () => {});
  const compared = await expectAgreement(warehouse, await worldOf(warehouse));
  expect(compared).toMatchObject({ trends: 259, counties: 168 });
  expect(compared.letters).toBeGreaterThan(0);
  warehouse.close();
});

async function worldOf(warehouse: Warehouse): Promise<World> {
  const column = async (query: string) =>
    (await warehouse.rows<{ one: string }>(`select ${query}`)).map((row) => row.one);
  const leads = await warehouse.rows<{ indicator: string; lead: string | null }>(
    "select indicator_code as indicator, lead_department_code as lead from raw_indicators",
  );
  const workdays = new Set(await column("day::varchar as one from raw_calendar where is_workday"));
  return {
    places: await column("city_name as one from raw_cities order by ordinal"),
    home: (await column("city_name as one from raw_cities where is_home"))[0]!,
    counties: await column("county_code as one from raw_counties order by ordinal"),
    departments: await column("department_code as one from raw_departments order by ordinal"),
    lowerIsBetter: new Set(await column("indicator_code as one from raw_indicators where direction = 'lower'")),
    leads: new Map(leads.map(({ indicator, lead }) => [indicator, lead])),
    terms: new Map(),
    exemptions: [],
    policies: [usualPolicy],
    entries: await entriesOf(warehouse, "raw_provincial_rankings join raw_cities using (city_code)", "city_name"),
    countyEntries: await entriesOf(warehouse, "raw_county_values", "county_code"),
    isWorkday: (day) => workdays.has(day),
  };
}

function entriesOf(warehouse: Warehouse, table: string, place: string): Promise<Entry[]> {
  const target = place === "county_code" ? "target" : "null";
  return warehouse.rows<Entry>(`
    select strftime(month, '%Y-%m') as month, indicator_code as indicator, ${place} as place, value, ${target} as target,
      rank, participants, is_exempt as exempt
    from ${table}`);
}

/** What policy/2013-01.yaml of the real directory says. */
const usualPolicy: World["policies"][number] = {
  from: "2013-01",
  leading: 3,
  lagging: 4,
  countyLeading: 3,
  countyLagging: 3,
  urgency: [
    { level: 3, places: 1, streak: 3 },
    { level: 2, places: 2, streak: 2 },
    { level: 1, places: 4 },
  ],
  letters: [
    condition("department", "督办单", { level: 2, orItems: 3 }),
    condition("department", "提醒函", { items: 1 }),
    condition("county", "督办单", { items: 6 }),
    condition("county", "提醒函", { items: 3 }),
  ],
  letterDay: 15,
  replies: { 提醒函: 10, 督办单: 5 },
};

function condition(
  addressee: LetterCondition["addressee"],
  kind: LetterCondition["kind"],
  limits: Partial<LetterCondition>,
): LetterCondition {
  return { items: null, level: null, orItems: null, ...limits, addressee, kind };
}
