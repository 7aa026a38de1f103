export interface SchemaColumn {
  name: string;
  type: string;
  unit?: string;
  about: string;
  samples: readonly string[];
}

export interface SchemaTable {
  name: string;
  /** Chinese; the name itself for a Chinese view. */
  title: string;
  about: string;
  grain: readonly string[];
  columns: readonly SchemaColumn[];
}

export interface Found {
  table: SchemaTable;
  /** Those that were asked for; null where only the table was, or nothing. */
  columns: readonly SchemaColumn[] | null;
}

/** What a person types, apart: full-width letters are letters, capitals do not count. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
}

/** Each word must be found: in what the table is called and said to be, or in one of its columns. */
export function findIn(table: SchemaTable, words: readonly string[]): Found | null {
  const whole = [table.name, table.title, table.about, ...table.columns.map(textOf)];
  if (!words.every((word) => whole.some((text) => holds(text, word)))) return null;
  const columns = matching(table.columns, words);
  return { table, columns: columns.length > 0 ? columns : null };
}

/** By name; only where none has it in its name, by what they mean: else a common word would show nearly all. */
function matching(columns: readonly SchemaColumn[], words: readonly string[]): SchemaColumn[] {
  const byName = columns.filter(({ name }) => words.some((word) => holds(name, word)));
  return byName.length > 0 ? byName : columns.filter((column) => words.some((word) => holds(textOf(column), word)));
}

function textOf({ name, unit = "", about }: SchemaColumn): string {
  return `${name} ${unit} ${about}`;
}

function holds(text: string, word: string): boolean {
  return text.normalize("NFKC").toLowerCase().includes(word);
}
