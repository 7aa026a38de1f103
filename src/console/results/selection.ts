/** Row -1 is the head. Rows count as shown, columns as in the result. */
export interface Place {
  row: number;
  column: number;
}

export interface Selection {
  /** Where the keyboard is. */
  active: Place;
  /** The opposite corner of what is selected. */
  anchor: Place;
}

export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Extent {
  rows: number;
  columns: number;
  /** Rows that fit into the view. */
  page: number;
}

export function selectOne(place: Place): Selection {
  return { active: place, anchor: place };
}

/** The head cannot be part of a block of cells. */
export function blockOf({ active, anchor }: Selection): Block {
  const rows = [active.row, anchor.row].map((row) => Math.max(0, row));
  const columns = [active.column, anchor.column];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

export function isWithin({ top, bottom, left, right }: Block, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Where a key leads, as in a spreadsheet; null for one that does not move. */
export function moved(from: Place, key: string, isFar: boolean, extent: Extent): Place | null {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const to = steps[key]?.(from, isFar, last, extent.page);
  if (to === undefined) return null;
  return { row: clamp(to.row, -1, last.row), column: clamp(to.column, 0, last.column) };
}

type Step = (from: Place, isFar: boolean, last: Place, page: number) => Place;

const steps: Record<string, Step | undefined> = {
  ArrowUp: ({ row, column }, isFar) => ({ row: isFar ? 0 : row - 1, column }),
  ArrowDown: ({ row, column }, isFar, last) => ({ row: isFar ? last.row : row + 1, column }),
  ArrowLeft: ({ row, column }, isFar) => ({ row, column: isFar ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, isFar, last) => ({ row, column: isFar ? last.column : column + 1 }),
  PageUp: ({ row, column }, _, __, page) => ({ row: Math.max(0, row - page), column }),
  PageDown: ({ row, column }, _, __, page) => ({ row: row + page, column }),
  Home: ({ row }, isFar) => ({ row: isFar ? 0 : row, column: 0 }),
  End: ({ row }, isFar, last) => ({ row: isFar ? last.row : row, column: last.column }),
};

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
