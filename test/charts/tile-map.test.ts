import { describe, expect, it } from "vitest";
import { renderChart } from "../../src/charts/render.ts";
import { placeTiles, tileMap } from "../../src/charts/tile-map.ts";
import { tiles } from "./rows.ts";

describe("which counties the tile map shows", () => {
  const { placed, notShown } = placeTiles(tiles);
  const names = (list: { short: string }[]): string[] => list.map((tile) => tile.short);
  it("those with a place of their own", () => expect(names(placed)).toEqual(["任城", "兖州", "经济技术开发区"]));
  it("not those without, nor whose place is taken", () => expect(names(notShown)).toEqual(["邹城", "梁山"]));
  it("none where none has a place", () =>
    expect(placeTiles(tiles.map((tile) => ({ ...tile, row: null }))).placed).toEqual([]));
});

describe("the tile map", () => {
  const svg = renderChart(tileMap(placeTiles(tiles).placed, { finding: "落后项数最多的是任城区（8项）。" }));
  it("says its finding", () => expect(svg).toContain('aria-label="落后项数最多的是任城区（8项）。"'));
  it("prints the number in each tile", () =>
    expect([...svg.matchAll(/>(\d+)</g)].map(([, text]) => text)).toEqual(["8", "0", "2"]));
  it("shortens what does not fit", () => expect(svg).toContain(">经济技术…<"));
  it("colours by tokens alone", () => expect(svg).not.toMatch(/#[0-9a-f]{3}|rgb\(|currentColor/i));
});
