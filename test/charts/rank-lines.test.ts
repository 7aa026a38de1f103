import { expect, it } from "vitest";
import { rankLines } from "../../src/charts/rank-lines.ts";
import { renderChart } from "../../src/charts/render.ts";
import { rankRows } from "./rows.ts";

const svg = renderChart(rankLines(rankRows, { focus: "济宁", participants: 5, finding: "济宁为第4位。" }));

it("a missing month is a gap, not a bridge", () => {
  const strong = /stroke="var\(--ink\)"[^>]*><path d="([^"]+)"/.exec(svg)?.[1];
  expect(strong?.match(/M/g)).toHaveLength(2);
});

it("the finding is said to those who do not see it", () => {
  expect(svg).toContain(`aria-label="济宁为第4位。"`);
  expect(svg).toContain(`role="img"`);
});

it("places of one rank share a label", () => expect(svg).toContain(">济南、青岛<"));

it("a place without a rank at the end has no label there", () => expect(svg).not.toContain("枣庄"));

it("coordinates have one decimal at most", () => expect(svg).not.toMatch(/ (d|transform)="[^"]*\.\d\d/));

it("colours are tokens", () => expect(svg).not.toMatch(/#[0-9a-f]{3}|rgb\(|currentColor|steelblue/i));
