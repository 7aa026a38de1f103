import { expect } from "vitest";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { expectFrom, type World } from "./oracle.ts";

type Row = Record<string, unknown>;

/** The models' provincial_ranking, rank_trend and escalation equal the oracle's, row by row. Returns how many trends. */
export async function expectAgreement(warehouse: Warehouse, world: World): Promise<number> {
  const expected = expectFrom(world);
  const ranked = await warehouse.rows<Row>(
    `select strftime(month, '%Y-%m') as month, indicator_code as indicator, city_name as place, rank, rank_source as source, participants
     from provincial_ranking join city using (city_code)`,
  );
  const trends = await warehouse.rows<Row>(
    `select * replace (strftime(month, '%Y-%m') as month, strftime(previous_month, '%Y-%m') as previous_month,
       round(gap_to_next, 8) as gap_to_next, round(gap_to_first, 8) as gap_to_first, round(cushion, 8) as cushion)
     from rank_trend`,
  );
  const escalations = await warehouse.rows<Row>(
    "select strftime(month, '%Y-%m') as month, indicator_code, level from escalation",
  );
  const plain = expected.ranked.map(({ month, indicator, place, rank, source, participants }) => ({
    month,
    indicator,
    place,
    rank,
    source,
    participants,
  }));
  expect(inOrder(ranked)).toEqual(inOrder(plain));
  expect(inOrder(trends)).toEqual(inOrder(expected.trends));
  expect(inOrder(escalations)).toEqual(inOrder(expected.escalations));
  return trends.length;
}

function inOrder(rows: readonly object[]): object[] {
  const key = (row: object) => JSON.stringify(Object.values(row));
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
