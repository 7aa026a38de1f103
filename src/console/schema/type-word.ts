const words: readonly (readonly [RegExp, string])[] = [
  [/^VARCHAR|^ENUM|^UUID/, "文字"],
  [/INT/, "整数"],
  [/^DOUBLE|^FLOAT|^DECIMAL/, "数"],
  [/^DATE$/, "日期"],
  [/^TIME/, "时间"],
  [/^BOOLEAN/, "是否"],
];

/** DuckDB's type in a word; its own name where there is none. */
export function typeWord(type: string): string {
  return words.find(([pattern]) => pattern.test(type))?.[1] ?? type;
}
