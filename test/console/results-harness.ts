import "../../src/console/polyfills.ts";
import { table } from "arquero";
import type { Cell, Result, ResultColumn } from "../../src/console/result.ts";
import { createGrid, type Grid } from "../../src/console/results/grid.ts";

declare global {
  interface Window {
    grid: Grid;
    /** Shows cells by column; `repeat` puts the same rows one after another. */
    show(columns: HarnessColumn[], repeat?: number): void;
    /** The names of the views that were told, newest last. */
    told: number[];
  }
}

type HarnessColumn = [name: string, kind: ResultColumn["kind"], cells: Cell[]];

function resultOf(columns: HarnessColumn[], repeat: number): Result {
  const count = (columns[0]?.[2].length ?? 0) * repeat;
  const lazy = (cells: Cell[]) => {
    const at = (row: number): Cell => cells[row % cells.length]!;
    return { length: count, at, [Symbol.iterator]: () => cells[Symbol.iterator]() } as unknown as Cell[];
  };
  return {
    sql: "select 1",
    columns: columns.map(([name, kind], at) => ({ key: `c${at}`, name, kind, type: "VARCHAR" })),
    table: table(Object.fromEntries(columns.map(([, , cells], at) => [`c${at}`, lazy(cells)]))),
    rowCount: count,
    isCut: false,
    milliseconds: 1,
  };
}

window.told = [];
window.grid = createGrid({ indicators: [{ code: "PM25", name: "细颗粒物浓度", unit: "μg/m3", decimals: 1 }] });
window.grid.onview = ({ rows }) => window.told.push(rows.length);
window.show = (columns, repeat = 1) => window.grid.show(resultOf(columns, repeat));
document.getElementById("console")!.append(window.grid.element);
