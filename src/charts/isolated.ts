/** The points of a series with a gap on both sides: no line leads to them, so they need a dot of their own. */
export function isolated<Row>(rows: Row[], valueOf: (row: Row) => number | null): Row[] {
  const has = (at: number): boolean => {
    const row = rows[at];
    return row !== undefined && valueOf(row) !== null;
  };
  return rows.filter((_, at) => has(at) && !has(at - 1) && !has(at + 1));
}
