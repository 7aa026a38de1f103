import { expect, test } from "vitest";
import { checkData } from "../../pipelines/check-data.ts";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { hasRealDirectory, nameOnReal, realDirectory } from "../real-directory.ts";
import { expectAgreement } from "./agreement.ts";
import type { Entry, World } from "./oracle.ts";

const name = "37 months of air quality: rank_trend and escalation equal the rules in plain TypeScript, all 259 rows";

test.skipIf(!hasRealDirectory)(nameOnReal(name), async () => {
  const warehouse = await openWarehouse();
  await checkData({ dataDirectory: realDirectory, today: "2026-11-22", warehouse, log: () => undefined });
  await runModels(warehouse, () => {});
  expect(await expectAgreement(warehouse, await worldOf(warehouse))).toBe(259);
  warehouse.close();
});

async function worldOf(warehouse: Warehouse): Promise<World> {
  const places = await warehouse.rows<{ city_name: string; is_home: boolean }>(
    "select city_name, is_home from raw_cities order by ordinal",
  );
  const lower = await warehouse.rows<{ code: string }>(
    "select indicator_code as code from raw_indicators where direction = 'lower'",
  );
  const entries = await warehouse.rows<Entry>(`
    select strftime(month, '%Y-%m') as month, indicator_code as indicator, city_name as place, value, rank, participants, is_exempt as exempt
    from raw_provincial_rankings join raw_cities using (city_code)`);
  return {
    places: places.map((place) => place.city_name),
    home: places.find((place) => place.is_home)!.city_name,
    lowerIsBetter: new Set(lower.map((indicator) => indicator.code)),
    exempt: new Set(),
    policies: [
      {
        from: "2013-01",
        leading: 3,
        lagging: 4,
        urgency: [
          { level: 3, places: 1, streak: 3 },
          { level: 2, places: 2, streak: 2 },
          { level: 1, places: 4 },
        ],
      },
    ],
    entries,
  };
}
