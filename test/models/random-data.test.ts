import fc from "fast-check";
import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { expect, test } from "vitest";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse } from "../../pipelines/warehouse/warehouse.ts";
import { expectAgreement, type Compared } from "./agreement.ts";
import { loadWorld } from "./load-world.ts";
import { randomWorld } from "./random-world.ts";

/** calendar.test.ts holds the calendar itself against the package. */
function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return day in chineseDays.workdays || (weekday % 6 !== 0 && !(day in chineseDays.holidays));
}

test("on random data the models equal the rules in plain TypeScript", { timeout: 120_000 }, async () => {
  const total: Compared = { trends: 0, counties: 0, lagging: 0, letters: 0, items: 0 };
  const outcome = await fc.check(
    fc.asyncProperty(randomWorld(isWorkday), async (world) => {
      const warehouse = await openWarehouse();
      try {
        await loadWorld(warehouse, world);
        await runModels(warehouse, () => {});
        const compared = await expectAgreement(warehouse, world);
        for (const name of Object.keys(total) as (keyof Compared)[]) total[name] += compared[name];
      } finally {
        warehouse.close();
      }
    }),
    { numRuns: 20, seed: 20230113, endOnFailure: true },
  );
  const { failed, seed, counterexamplePath, errorInstance } = outcome;
  if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath}`, { cause: errorInstance }); // the world itself fills pages
  expect(total.trends).toBeGreaterThan(500);
  expect(total.counties).toBeGreaterThan(5000);
  expect(total.lagging).toBeGreaterThan(500);
  expect(total.letters).toBeGreaterThan(200);
});
