import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier } from "../warehouse/quote.ts";

/** Enough to show what a column holds; the frequencies of a million rows would take as long as writing them. */
const rowsLooked = 10_000;
const samplesShown = 3;
const lettersShown = 40;

/** Of each column of a published table or view: its most frequent values among the first rows. */
export async function readSamples(connection: DuckDBConnection, table: string): Promise<Map<string, string[]>> {
  const reader = await connection.runAndReadAll(`
    with looked as (select columns(*)::varchar from ${identifier(table)} limit ${rowsLooked}),
    cells as (unpivot looked on columns(*) into name column_name value cell),
    counted as (
      select column_name, cell, row_number() over (partition by column_name order by count(*) desc, cell) as place
      from cells group by column_name, cell
    )
    select column_name, list(cell order by place) from counted where place <= ${samplesShown} group by column_name`);
  const found = reader.getRowsJson() as [string, string[]][];
  return new Map(
    found.map(([column, cells]) => [column, [...new Set(cells.map(shorten))].filter((text) => text !== "")]),
  );
}

function shorten(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > lettersShown ? `${letters.slice(0, lettersShown - 1).join("")}…` : letters.join("");
}
