import * as Plot from "@observablehq/plot";
import { theme } from "./theme.ts";

export interface Tile {
  name: string;
  short: string;
  /** Its place on the grid, from 1; null where it has none. */
  column: number | null;
  row: number | null;
  count: number;
  /** How strongly it is coloured: 0 is paper. */
  step: 0 | 1 | 2 | 3;
}

export interface PlacedTile extends Tile {
  column: number;
  row: number;
}

/** Which tiles can be shown: one without a place cannot, nor one whose place another has taken. */
export function placeTiles<T extends Tile>(tiles: readonly T[]): { placed: (T & PlacedTile)[]; notShown: T[] } {
  const taken = new Set<string>();
  const [placed, notShown]: [(T & PlacedTile)[], T[]] = [[], []];
  for (const tile of tiles) {
    const { column, row } = tile;
    const place = `${column}/${row}`;
    if (column === null || row === null || taken.has(place)) notShown.push(tile);
    else placed.push({ ...tile, column, row });
    taken.add(place);
  }
  return { placed, notShown };
}

const SIZE = { width: 76, height: 58 } as const;
const FILLS = [theme.paper, theme.tile1, theme.tile2, theme.tile3] as const;

/** A schematic grid, not a map: each place a tile with its name and its number of lagging items. */
export function tileMap(tiles: readonly PlacedTile[], { finding }: { finding: string }): Plot.PlotOptions {
  const columns = extent(tiles.map((tile) => tile.column));
  const rows = extent(tiles.map((tile) => tile.row));
  const at = { x: "column", y: "row" } as const;
  return {
    width: (columns[1] - columns[0] + 1) * SIZE.width + 2,
    height: (rows[1] - rows[0] + 1) * SIZE.height + 2,
    margin: 1,
    axis: null,
    ariaLabel: finding,
    x: { type: "linear", domain: [columns[0] - 0.5, columns[1] + 0.5] },
    y: { type: "linear", domain: [rows[1] + 0.5, rows[0] - 0.5] },
    marks: [
      Plot.rect(tiles, {
        x1: (tile: PlacedTile) => tile.column - 0.5,
        x2: (tile: PlacedTile) => tile.column + 0.5,
        y1: (tile: PlacedTile) => tile.row - 0.5,
        y2: (tile: PlacedTile) => tile.row + 0.5,
        inset: 1.5,
        fill: (tile: PlacedTile) => FILLS[tile.step],
        stroke: theme.muted,
        strokeWidth: 0.75,
      }),
      Plot.text(tiles, { ...at, text: (tile: PlacedTile) => shortened(tile.short), dy: -12, fill: theme.ink }),
      Plot.text(tiles, {
        ...at,
        text: (tile: PlacedTile) => String(tile.count),
        dy: 10,
        fill: theme.ink,
        fontSize: 20,
        fontWeight: "bold",
      }),
    ],
  };
}

/** What fits into a tile; the whole name stands in the table. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length > 5 ? `${letters.slice(0, 4).join("")}…` : name;
}

function extent(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
