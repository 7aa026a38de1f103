import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkData } from "../../pipelines/check-data.ts";
import { publishDatabase } from "../../pipelines/publish/database.ts";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { hasRealDirectory, nameOnReal, realDirectory } from "../real-directory.ts";
import { askDatabase } from "./ask.ts";

test.skipIf(!hasRealDirectory)(
  nameOnReal("air quality in 16 cities: what lags in December 2016 is what stands among the last four"),
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "ducha-real-"));
    const warehouse = await openWarehouse();
    await checkData({ dataDirectory: realDirectory, today: "2026-11-22", warehouse, log: () => undefined });
    await runModels(warehouse, () => undefined);
    await publishDatabase(warehouse, join(folder, "ducha.duckdb"));
    const { all, rows } = await askDatabase(join(folder, "ducha.duckdb"));
    expect(all).toHaveLength(20);
    expect(rows("lagging-now", "指标", "排名")).toEqual(await laggingByHand(warehouse));
    warehouse.close();
    rmSync(folder, { recursive: true });
  },
);

/** All of these are the better the lower: a place is one more than the cities with less. */
async function laggingByHand(warehouse: Warehouse): Promise<[string, number][]> {
  const entries = await warehouse.rows<{ name: string; value: number; home: boolean }>(`
    select indicator_name as name, value, is_home as home
    from raw_provincial_rankings join raw_indicators using (indicator_code) join raw_cities using (city_code)
    where month = date '2016-12-01'`);
  const sheets = Map.groupBy(entries, ({ name }) => name);
  return [...sheets].flatMap(([name, sheet]): [string, number][] => {
    const home = sheet.find((entry) => entry.home)!;
    const rank = 1 + sheet.filter(({ value }) => value < home.value).length;
    return rank > sheet.length - 4 ? [[name, rank]] : [];
  });
}
