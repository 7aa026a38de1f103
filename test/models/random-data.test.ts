import fc from "fast-check";
import { expect, test } from "vitest";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { expectAgreement } from "./agreement.ts";
import type { Entry, Policy, World } from "./oracle.ts";
import { createRawTables, insertRows } from "./raw-tables.ts";

const places = ["甲市", "乙市", "丙市", "丁市", "戊市", "己市", "庚市", "辛市", "壬市"];
const months = ["2022-11", "2022-12", "2023-01", "2023-03", "2023-11", "2024-01", "2024-02", "2024-03"];
const indicators = Array.from({ length: 12 }, (_, i) => `I${i}`);

/** Few distinct values, so that there are ties; few that are missing, so that most periods are ranked. */
const cell = fc.record({
  value: fc.option(
    fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10),
    { freq: 8 },
  ),
  rank: fc.option(fc.integer({ min: 1, max: 7 }), { freq: 6 }),
  participants: fc.option(fc.integer({ min: 7, max: 9 }), { freq: 1 }),
  there: fc.nat(12).map((n) => n > 0),
});
const group = fc.record({
  mode: fc.constantFrom("values", "values", "ranks", "all tied", "absent"),
  cells: fc.array(cell, { minLength: places.length, maxLength: places.length }),
});
const threshold = fc.integer({ min: 0, max: 3 });
const atLeastOne = fc.option(fc.integer({ min: 1, max: 3 }));
const policy = fc.record({
  leading: threshold,
  lagging: threshold,
  urgency: fc.array(fc.record({ level: fc.integer({ min: 1, max: 3 }), places: atLeastOne, streak: atLeastOne }), {
    minLength: 1,
    maxLength: 3,
  }),
});
const world = fc
  .record({
    groups: fc.array(group, {
      minLength: indicators.length * months.length,
      maxLength: indicators.length * months.length,
    }),
    policies: fc.tuple(policy, policy),
    exempt: fc.array(fc.tuple(fc.constantFrom(...indicators), fc.constantFrom(...places)), { maxLength: 6 }),
  })
  .map(({ groups, policies, exempt }): World => {
    const exempted = new Set(exempt.map(([indicator, place]) => `${indicator} ${place}`));
    return {
      places,
      home: "丙市",
      lowerIsBetter: new Set(indicators.filter((_, i) => i % 2 === 0)),
      exempt: exempted,
      policies: policies.map((one, i) => ({ ...one, from: ["2022-12", "2023-11"][i]! })),
      entries: groups.flatMap(({ mode, cells }, i) => entriesOf(mode, cells, i, exempted)),
    };
  });

type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

function entriesOf(mode: string, cells: readonly Cell[], group: number, exempted: ReadonlySet<string>): Entry[] {
  if (mode === "absent") return [];
  const indicator = indicators[group % indicators.length]!;
  const month = months[Math.floor(group / indicators.length)]!;
  return cells.flatMap(({ value, rank, participants, there }, i) => {
    const place = places[i]!;
    const exempt = exempted.has(`${indicator} ${place}`);
    const tied = mode === "all tied";
    if (!there && !tied) return [];
    const written = { value: tied ? 5 : value, rank: mode === "ranks" ? rank : null, participants };
    const known = exempt ? { value: null, rank: null, participants: null } : written;
    return [{ month, indicator, place, exempt, ...known }];
  });
}

async function load(warehouse: Warehouse, { home, lowerIsBetter, exempt, policies, entries }: World): Promise<void> {
  await createRawTables(warehouse);
  const code = (place: string) => `P${places.indexOf(place)}`;
  await insertRows(
    warehouse,
    "raw_cities",
    places.map((place, i) => ({ city_code: code(place), city_name: place, is_home: place === home, ordinal: i + 1 })),
  );
  await insertRows(
    warehouse,
    "raw_indicators",
    indicators.map((indicator, i) => ({
      indicator_code: indicator,
      indicator_name: indicator,
      direction: lowerIsBetter.has(indicator) ? "lower" : "higher",
      ordinal: i + 1,
    })),
  );
  await insertRows(
    warehouse,
    "raw_exemptions",
    [...exempt].map((pair) => ({ indicator_code: pair.split(" ")[0], place_code: code(pair.split(" ")[1]!) })),
  );
  await insertRows(warehouse, "loaded_file", [
    {
      file_id: 1,
      path: "a.csv",
      dataset: "provincial_rankings",
      status: "loaded",
      records: 0,
      loaded: 0,
      skipped: 0,
      rejected: 0,
    },
  ]);
  for (const one of policies) await loadPolicy(warehouse, one);
  await insertRows(
    warehouse,
    "raw_provincial_rankings",
    entries.map(({ month, indicator, place, value, rank, participants, exempt: is_exempt }, i) => ({
      month,
      indicator_code: indicator,
      city_code: code(place),
      value,
      rank,
      participants,
      is_exempt,
      file_id: 1,
      source_line: i + 2,
    })),
  );
}

async function loadPolicy(warehouse: Warehouse, { from, leading, lagging, urgency }: Policy): Promise<void> {
  await insertRows(warehouse, "raw_policy", [
    {
      policy_id: from,
      effective_from: from,
      provincial_leading_first: leading,
      provincial_lagging_last: lagging,
      county_leading_first: 1,
      county_lagging_last: 1,
      letter_day: 15,
      source_file: `policy/${from}.yaml`,
    },
  ]);
  await insertRows(
    warehouse,
    "raw_policy_urgency",
    urgency.map(({ level, places: n, streak }, i) => ({
      policy_id: from,
      position: i + 1,
      level,
      convener: "市长",
      form: "约谈",
      places_from_last: n,
      lag_streak: streak,
    })),
  );
}

test("on random data the models equal the rules in plain TypeScript", { timeout: 60_000 }, async () => {
  let trends = 0;
  const outcome = await fc.check(
    fc.asyncProperty(world, async (one) => {
      const warehouse = await openWarehouse();
      try {
        await load(warehouse, one);
        await runModels(warehouse, () => {});
        trends += await expectAgreement(warehouse, one);
      } finally {
        warehouse.close();
      }
    }),
    { numRuns: 20, seed: 20230113, endOnFailure: true },
  );
  const { failed, seed, counterexamplePath, errorInstance } = outcome;
  if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath}`, { cause: errorInstance }); // the world itself fills pages
  expect(trends).toBeGreaterThan(500);
});
