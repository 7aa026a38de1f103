/** Columns of text on a terminal. A Chinese character or full-width mark is two columns wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);
}

/** Rows as lines of equal columns, indented by two; a column whose cells below the first row are all figures stands right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const places = Array.from({ length: columns }, (_, i) => ({
    width: Math.max(...rows.map((row) => textWidth(row[i] ?? ""))),
    isFigure: rows.slice(1).every((row) => /^[\d.,/]*$/.test(row[i] ?? "")),
  }));
  const cell = (text: string, { width, isFigure }: (typeof places)[number]): string => {
    const space = " ".repeat(width - textWidth(text));
    return isFigure ? space + text : text + space;
  };
  return rows.map((row) => `  ${places.map((place, i) => cell(row[i] ?? "", place)).join("  ")}`.trimEnd());
}
