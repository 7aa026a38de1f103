import { completionText, gapText, numberText, streakText } from "./figures.ts";
import type { LetterItem } from "./letter-document.ts";
import type { ItemRow, LetterRow } from "./letter-rows.ts";

type ItemTable = { columns: string[]; items: LetterItem[] };
type Written = Omit<LetterItem, "cells">;

/** The table of a letter's items. A target has columns where any item has one; the level of urgency is a department's. */
export function itemsOf({ addresseeKind, items }: LetterRow): ItemTable {
  const columns = columnsFor(
    addresseeKind,
    items.some(({ target }) => target !== null),
  );
  return {
    columns: columns.map(([head]) => head),
    items: items.map((row, at) => {
      const item = writeItem(row);
      return { ...item, cells: columns.map(([, cell]) => cell(item, at + 1)) };
    }),
  };
}

type Column = [head: string, cell: (item: Written, position: number) => string];

function columnsFor(addresseeKind: LetterRow["addresseeKind"], hasTarget: boolean): Column[] {
  const targets: Column[] = [
    ["目标值", ({ target }) => target],
    ["完成率", ({ completion }) => completion],
  ];
  return [
    ["序号", (_, position) => String(position)],
    ["指标", ({ indicator, unit }) => (unit === "" ? indicator : `${indicator}（${unit}）`)],
    ["完成值", ({ value }) => value],
    ...(hasTarget ? targets : []),
    ["位次", ({ rank }) => rank],
    ["连续落后", ({ streak }) => streak],
    ["距退出落后", ({ gap }) => gap],
    ...(addresseeKind === "department" ? [["督办级别", ({ level }) => level] as Column] : []),
  ];
}

/** A rank may be published without the value: 未公布; — where there is nothing to say. */
function writeItem(row: ItemRow): Written {
  const { unit, decimals, value, target, completion, gap } = row;
  const written = (figure: number | null, missing: string) =>
    figure === null ? missing : numberText(figure, decimals);
  return {
    indicatorCode: row.code,
    indicator: row.name,
    unit,
    value: written(value, "未公布"),
    target: written(target, "—"),
    completion: completion === null ? "—" : completionText(completion),
    rank: `${row.rank}/${row.participants}`,
    streak: streakText(row.streak),
    gap: gap === null ? (value === null ? "未公布" : "—") : gapText(gap, unit, decimals),
    level: row.summons ?? "",
    file: row.file,
    line: row.line,
  };
}
