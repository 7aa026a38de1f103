import { fillCalendar } from "../../pipelines/policy/store-calendar.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import type { Entry, Policy, World } from "./oracle.ts";
import { createRawTables, insertRows, type Row } from "./raw-tables.ts";

/** Puts a world into the raw tables. A county's code is its name; a city's is P and its place in the order. */
export async function loadWorld(warehouse: Warehouse, world: World): Promise<void> {
  await createRawTables(warehouse);
  const cityCode = (city: string) => `P${world.places.indexOf(city)}`;
  await insertRows(
    warehouse,
    "raw_cities",
    world.places.map((city, i) => ({
      city_code: cityCode(city),
      city_name: city,
      is_home: city === world.home,
      ordinal: i + 1,
    })),
  );
  await loadReferences(warehouse, world, cityCode);
  for (const one of world.policies) await loadPolicy(warehouse, one);
  await insertRows(warehouse, "loaded_file", [1, 2].map(loadedFile));
  await insertRows(warehouse, "site_setting", [{ key: "built_on", value: "2027-01-31" }]);
  await insertRows(
    warehouse,
    "raw_provincial_rankings",
    world.entries.map((entry, i) => ({ city_code: cityCode(entry.place), ...rawEntry(entry, 1, i) })),
  );
  await insertRows(
    warehouse,
    "raw_county_values",
    world.countyEntries.map((entry, i) => ({
      county_code: entry.place,
      target: entry.target,
      ...rawEntry(entry, 2, i),
    })),
  );
  await fillCalendar(warehouse);
}

async function loadReferences(warehouse: Warehouse, world: World, cityCode: (city: string) => string): Promise<void> {
  await insertRows(
    warehouse,
    "raw_counties",
    world.counties.map((county, i) => ({ county_code: county, county_name: county, ordinal: i + 1 })),
  );
  await insertRows(
    warehouse,
    "raw_departments",
    world.departments.map((department, i) => ({
      department_code: department,
      department_name: department,
      ordinal: i + 1,
    })),
  );
  await insertRows(
    warehouse,
    "raw_indicators",
    [...world.leads].map(([indicator, lead], i) => ({
      indicator_code: indicator,
      indicator_name: indicator,
      direction: world.lowerIsBetter.has(indicator) ? "lower" : "higher",
      lead_department_code: lead,
      start_month: world.terms.get(indicator)?.from,
      end_month: world.terms.get(indicator)?.until,
      ordinal: i + 1,
    })),
  );
  await insertRows(
    warehouse,
    "raw_exemptions",
    world.exemptions.map(({ indicator, place, from, until }) => ({
      indicator_code: indicator,
      place_code: world.places.includes(place) ? cityCode(place) : place,
      start_month: from,
      end_month: until,
    })),
  );
}

function loadedFile(file_id: number): Row {
  return { file_id, path: `${file_id}.csv`, status: "loaded", records: 0, loaded: 0, skipped: 0, rejected: 0 };
}

function rawEntry({ month, indicator, value, rank, participants, exempt }: Entry, file_id: number, i: number): Row {
  return {
    month,
    indicator_code: indicator,
    value,
    rank,
    participants,
    is_exempt: exempt,
    file_id,
    source_line: i + 2,
  };
}

async function loadPolicy(warehouse: Warehouse, policy: Policy): Promise<void> {
  const policy_id = policy.from;
  await insertRows(warehouse, "raw_policy", [
    {
      policy_id,
      effective_from: policy.from,
      provincial_leading_first: policy.leading,
      provincial_lagging_last: policy.lagging,
      county_leading_first: policy.countyLeading,
      county_lagging_last: policy.countyLagging,
      letter_day: policy.letterDay,
      source_file: `policy/${policy.from}.yaml`,
    },
  ]);
  await insertRows(
    warehouse,
    "raw_policy_urgency",
    policy.urgency.map(({ level, places, streak }, i) => ({
      policy_id,
      position: i + 1,
      level,
      convener: "市长",
      form: "约谈",
      places_from_last: places,
      lag_streak: streak,
    })),
  );
  await insertRows(
    warehouse,
    "raw_policy_letter",
    policy.letters.map(({ addressee, kind, items, level, orItems }) => ({
      policy_id,
      addressee_kind: addressee,
      kind,
      items_at_least: items,
      level_at_least: level,
      or_items_at_least: orItems,
    })),
  );
  const replies = Object.entries(policy.replies).filter(([, days]) => days !== null);
  await insertRows(
    warehouse,
    "raw_policy_reply",
    replies.map(([kind, working_days]) => ({ policy_id, kind, working_days })),
  );
}
