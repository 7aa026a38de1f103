import * as Plot from "@observablehq/plot";
import { isolated } from "./isolated.ts";
import { monthAxis } from "./month-axis.ts";
import { sizes, theme } from "./theme.ts";

export interface RankRow {
  /** Year × 12 + month − 1. */
  month: number;
  place: string;
  /** Null is a gap in the line. */
  rank: number | null;
}

export interface RankLinesOptions {
  /** The place whose line is strong. */
  focus: string;
  /** How many places the ranks run over. */
  participants: number;
  /** The first and the last ranks that the policy marks; absent where nobody is marked. */
  zones?: { leadingFirst: number; laggingLast: number };
  /** The finding, for those who do not see the lines. */
  finding: string;
}

const STEP = 20;

/** The ranks of all places over the months: one strong line, the others thin and named at their ends. */
export function rankLines(
  rows: RankRow[],
  { focus, participants, zones, finding }: RankLinesOptions,
): Plot.PlotOptions {
  const months = rows.map((row) => row.month);
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const strong = rows.filter((row) => row.place === focus);
  return {
    width: 720,
    height: STEP * participants + 36,
    marginTop: 8,
    marginRight: 94,
    marginBottom: 28,
    marginLeft: 28,
    ariaLabel: finding,
    x: { type: "linear", domain: first === last ? [first - 1, last + 1] : [first, last] },
    y: { type: "linear", domain: [participants + 0.5, 0.5] },
    marks: [
      zones === undefined ? null : zoneBands(zones, participants),
      monthAxis(first, last, { years: 10 }),
      rankAxis(participants),
      Plot.lineY(
        rows.filter((row) => row.place !== focus),
        { x: "month", y: "rank", z: "place", stroke: theme.other, strokeWidth: sizes.other },
      ),
      Plot.lineY(strong, { x: "month", y: "rank", stroke: theme.home, strokeWidth: sizes.home }),
      Plot.dot(
        isolated(strong, (row) => row.rank),
        { x: "month", y: "rank", r: 3, fill: theme.home },
      ),
      Plot.dot(ends(strong, last), { x: "month", y: "rank", r: 4, fill: theme.home }),
      endLabels(rows, last, focus),
    ],
  };
}

function zoneBands(zones: { leadingFirst: number; laggingLast: number }, participants: number): Plot.Markish {
  const bands = [
    { from: 0.5, to: zones.leadingFirst + 0.5, fill: theme.leading },
    { from: participants - zones.laggingLast + 0.5, to: participants + 0.5, fill: theme.lagging },
  ];
  return Plot.rectY(bands, { y1: "from", y2: "to", fill: "fill", fillOpacity: 0.45 });
}

function rankAxis(participants: number): Plot.Markish {
  const step = participants > 40 ? 10 : participants > 20 ? 5 : 1;
  const ticks = Array.from({ length: participants }, (_, at) => at + 1).filter(
    (rank) => rank === 1 || rank % step === 0,
  );
  return Plot.axisY(ticks, {
    label: null,
    tickSize: 0,
    tickPadding: 8,
    tickFormat: String,
    fill: theme.muted,
    textStroke: null,
  });
}

function ends(rows: RankRow[], last: number): RankRow[] {
  return rows.filter((row) => row.month === last && row.rank !== null);
}

interface EndLabel {
  month: number;
  rank: number;
  text: string;
  isFocus: boolean;
}

/** Places that share a rank share its label, the focus first. */
function endLabels(rows: RankRow[], last: number, focus: string): Plot.Markish[] {
  const byRank = new Map<number, string[]>();
  for (const { place, rank } of ends(rows, last)) {
    if (rank === null) continue;
    const names = byRank.get(rank) ?? [];
    if (place === focus) names.unshift(place);
    else names.push(place);
    byRank.set(rank, names);
  }
  const labels: EndLabel[] = [...byRank].map(([rank, names]) => ({
    month: last,
    rank,
    text: names.length > 2 ? `${names.slice(0, 2).join("、")}等` : names.join("、"),
    isFocus: names[0] === focus,
  }));
  const style = { x: "month", y: "rank", text: "text", dx: 9, textAnchor: "start" } as const;
  return [
    Plot.text(
      labels.filter((label) => !label.isFocus),
      { ...style, fill: theme.muted },
    ),
    Plot.text(
      labels.filter((label) => label.isFocus),
      { ...style, fill: theme.home, fontWeight: "bold" },
    ),
  ];
}
