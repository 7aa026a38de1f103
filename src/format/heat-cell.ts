import { shade } from "./rank.ts";

/** What a cell of ranks shows, as numbers. */
export interface HeatFigure {
  /** 0 where there is none. */
  rank: number;
  participants: number;
  hasValue: boolean;
  isExempt: boolean;
  isLagging: boolean;
  /** To the line it came from; null where there is no row. */
  link: string | null;
}

/** Thousands of cells stand on a page: they are strings of few bytes, without a component each. */
export function heatCell(figure: HeatFigure): string {
  const { rank, participants, isLagging, link } = figure;
  if (rank === 0) return missingCell(figure);
  const color = participants > 0 ? shade(rank, participants) : undefined;
  const inner = link === null ? String(rank) : `<a href="${link}"${isLagging ? ' title="落后"' : ""}>${rank}</a>`;
  if (isLagging) return `<td class="${color === undefined ? "" : `${color} `}k">${inner}</td>`;
  return color === undefined ? `<td>${inner}</td>` : `<td class="${color}">${inner}</td>`;
}

function missingCell({ hasValue, isExempt, link }: HeatFigure): string {
  const [name, sign, meaning] = isExempt ? MISSING.exempt : hasValue ? MISSING.unranked : MISSING.unreported;
  const inner = `<abbr title="${meaning}">${sign}</abbr>`;
  return `<td class="${name}">${link === null ? inner : `<a href="${link}">${inner}</a>`}</td>`;
}

const MISSING = {
  exempt: ["x", "免", "不适用"],
  unranked: ["n", "无", "有数值，没有位次"],
  unreported: ["n", "–", "未报送"],
} as const;

/** Where no county has anything in a month: a quarter's or a year's indicator between two periods. */
export const EMPTY_CELL = '<td class="n">·</td>';
