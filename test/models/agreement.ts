import { expect } from "vitest";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { countyRows, laggingItems, lettersFrom, rankCounties } from "./oracle-counties.ts";
import { expectFrom, type World } from "./oracle.ts";

type Row = Record<string, unknown>;

export interface Compared {
  trends: number;
  counties: number;
  lagging: number;
  letters: number;
  items: number;
}

const month = "strftime(month, '%Y-%m') as month";
const previous = "strftime(previous_month, '%Y-%m') as previous_month";

/**
 * The models' provincial_ranking, rank_trend, escalation, county_ranking, lagging_item, letter and letter_item
 * equal the oracle's, row by row. Returns how many rows were compared.
 */
export async function expectAgreement(warehouse: Warehouse, world: World): Promise<Compared> {
  const same = async (query: string, expected: readonly object[]): Promise<number> => {
    expect(inOrder(await warehouse.rows<Row>(query))).toEqual(inOrder(expected));
    return expected.length;
  };
  const { ranked, trends, escalations } = expectFrom(world);
  const counties = rankCounties(world);
  const lagging = laggingItems(world, ranked, counties);
  const { letters, items } = lettersFrom(world, lagging, escalations);

  await same(
    `select ${month}, indicator_code as indicator, city_name as place, rank, rank_source as source, participants
     from provincial_ranking join city using (city_code)`,
    ranked.map(({ month, indicator, place, rank, source, participants }) => ({
      month,
      indicator,
      place,
      rank,
      source,
      participants,
    })),
  );
  await same(`select ${month}, indicator_code, level from escalation`, escalations);
  return {
    trends: await same(
      `select * replace (${month}, ${previous}, round(gap_to_next, 8) as gap_to_next,
         round(gap_to_first, 8) as gap_to_first, round(cushion, 8) as cushion) from rank_trend`,
      trends,
    ),
    counties: await same(
      `select * exclude (source_file, source_line) replace (${month}, ${previous}) from county_ranking`,
      countyRows(world, counties),
    ),
    lagging: await same(
      `select lagging_item.* exclude (target, completion, source_file, source_line) replace (${month}, round(gap_to_leave, 8) as gap_to_leave,
         coalesce(city_name, place_code) as place_code)
       from lagging_item left join city on place_kind = 'city' and city_code = place_code`,
      lagging,
    ),
    letters: await same(
      `select * exclude (document_number) replace (${month}, letter_date::varchar as letter_date, reply_by::varchar as reply_by)
       from letter`,
      letters,
    ),
    items: await same(`select * replace (round(gap_to_leave, 8) as gap_to_leave) from letter_item`, items),
  };
}

function inOrder(rows: readonly object[]): object[] {
  const key = (row: object) => JSON.stringify(Object.values(row));
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
