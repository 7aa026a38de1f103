import fc from "fast-check";
import type { Entry, Policy, World } from "./oracle.ts";

/** Worlds with ties, gaps, exemptions, retired indicators and policies that change, but few of each. */

const cities = ["甲市", "乙市", "丙市", "丁市", "戊市", "己市", "庚市", "辛市", "壬市"];
const counties = Array.from({ length: 9 }, (_, i) => `X${9 - i}`); // not in the order of their codes
const departments = ["D2", "D1", "D3"];
/** 外事局 and 档案局 are in no register. */
const leads = [...departments, "外事局", "档案局", null];
const months = ["2022-11", "2022-12", "2023-01", "2023-03", "2023-11", "2024-01", "2024-02", "2024-03", "2026-12"];
const indicators = Array.from({ length: 12 }, (_, i) => `I${i}`);

const tenths = (max: number) => fc.integer({ min: 0, max }).map((n) => n / 10);

/** Few distinct values, so that there are ties; few that are missing, so that most periods are ranked. */
const cell = fc.record({
  value: fc.option(tenths(60), { freq: 8 }),
  target: fc.option(tenths(60)),
  rank: fc.option(fc.integer({ min: 1, max: 7 }), { freq: 6 }),
  participants: fc.option(fc.integer({ min: 7, max: 9 }), { freq: 1 }),
  there: fc.nat(12).map((n) => n > 0),
});

const sheet = fc.record({
  mode: fc.constantFrom("values", "values", "ranks", "all tied", "absent"),
  cells: fc.array(cell, { minLength: cities.length, maxLength: cities.length }),
});

/** One per indicator and month. */
const sheets = fc.array(sheet, {
  minLength: indicators.length * months.length,
  maxLength: indicators.length * months.length,
});

const threshold = fc.integer({ min: 0, max: 3 });
const perhaps = (min: number, max: number) => fc.option(fc.integer({ min, max }));

const policy = fc.record({
  leading: threshold,
  lagging: threshold,
  countyLeading: fc.integer({ min: 0, max: 2 }),
  countyLagging: fc.integer({ min: 1, max: 2 }),
  urgency: fc.array(
    fc.record({ level: fc.integer({ min: 1, max: 3 }), places: perhaps(1, 3), streak: perhaps(1, 3) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  letters: fc.uniqueArray(
    fc.record({
      addressee: fc.constantFrom("department", "county"),
      kind: fc.constantFrom("提醒函", "督办单"),
      items: perhaps(1, 4),
      level: perhaps(1, 3),
      orItems: perhaps(1, 4),
    }),
    { minLength: 3, maxLength: 4, selector: ({ addressee, kind }) => `${addressee} ${kind}` },
  ),
  letterDay: fc.integer({ min: 1, max: 31 }),
  replies: fc.record({ 提醒函: perhaps(0, 15), 督办单: perhaps(0, 15) }),
});

const term = fc.record({
  from: fc.option(fc.constantFrom(...months)),
  until: fc.option(fc.constantFrom(...months)),
});

const exemption = fc
  .tuple(fc.constantFrom(...indicators), fc.constantFrom(...cities, ...counties), term)
  .map(([indicator, place, { from, until }]) => ({ indicator, place, from, until }));

export function randomWorld(isWorkday: World["isWorkday"]): fc.Arbitrary<World> {
  const record = fc.record({
    sheets,
    countySheets: sheets,
    policies: fc.tuple(policy, policy),
    exemptions: fc.array(exemption, { maxLength: 12 }),
    terms: fc.array(fc.tuple(fc.constantFrom(...indicators), term), { maxLength: 3 }),
    leads: fc.array(fc.constantFrom(...leads), { minLength: indicators.length, maxLength: indicators.length }),
  });
  return record.map(({ policies, exemptions, terms, leads, ...drawn }): World => ({
    places: cities,
    home: "丙市",
    counties,
    departments,
    lowerIsBetter: new Set(indicators.filter((_, i) => i % 2 === 0)),
    leads: new Map(indicators.map((indicator, i) => [indicator, leads[i]!])),
    terms: new Map(terms),
    exemptions,
    policies: policies.map((one, i): Policy => ({ ...one, from: ["2022-12", "2023-11"][i]! })),
    entries: drawn.sheets.flatMap((one, i) => entriesOf(one, i, cities, exemptions)),
    countyEntries: drawn.countySheets.flatMap((one, i) => entriesOf(one, i, counties, exemptions)),
    isWorkday,
  }));
}

type Sheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

function entriesOf(
  { mode, cells }: Sheet,
  group: number,
  places: readonly string[],
  exemptions: World["exemptions"],
): Entry[] {
  if (mode === "absent") return [];
  const indicator = indicators[group % indicators.length]!;
  const month = months[Math.floor(group / indicators.length)]!;
  return cells.flatMap(({ value, target, rank, participants, there }, i) => {
    const place = places[i]!;
    const exempt = exemptions.some(
      (one) =>
        one.indicator === indicator && one.place === place && month >= (one.from ?? "") && month <= (one.until ?? "9"),
    );
    const tied = mode === "all tied";
    if (!there && !tied) return [];
    const written = { value: tied ? 5 : value, rank: mode === "ranks" ? rank : null, participants };
    const known = exempt ? { value: null, rank: null, participants: null } : written;
    return [{ month, indicator, place, exempt, target, ...known }];
  });
}
