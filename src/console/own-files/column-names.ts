import { trimCell } from "../../../pipelines/ingest/cells/clean.ts";

export interface ColumnNames {
  names: string[];
  /** Which header cells were changed, and why. */
  notes: string[];
}

/** Header cells → names that SQL can tell apart: it ignores case, and a column without a name cannot be asked for. */
export function nameColumns(cells: readonly string[]): ColumnNames {
  const taken = new Set(cells.map((cell) => cleanName(cell).toLowerCase()));
  const seen = new Set<string>();
  const notes: string[] = [];
  const names = cells.map((cell, index) => {
    const wanted = cleanName(cell);
    if (wanted !== "" && !seen.has(wanted.toLowerCase())) return keep(wanted, seen);
    const name = keep(firstFree(wanted || `列${index + 1}`, new Set([...taken, ...seen])), seen);
    notes.push(`第 ${index + 1} 列${wanted ? `与前面的列同名「${wanted}」` : "没有列名"}，改称「${name}」。`);
    return name;
  });
  return { names, notes };
}

function keep(name: string, seen: Set<string>): string {
  seen.add(name.toLowerCase());
  return name;
}

/** On one line, as it came otherwise. */
function cleanName(cell: string): string {
  return trimCell(cell).replace(/\s+/g, " ");
}

/** 数值 → 数值_2 where 数值 is taken, without regard to case. */
export function firstFree(name: string, taken: { has(name: string): boolean }): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}_${count}`;
  return free;
}
