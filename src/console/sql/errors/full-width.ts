import type { Token } from "../tokens.ts";

/** Punctuation of a Chinese keyboard and what SQL knows instead; to DuckDB each is a letter of a name. */
const ascii: Record<string, string> = {
  "，": ",",
  "、": ",",
  "；": ";",
  "：": ":",
  "。": ".",
  "（": "(",
  "）": ")",
  "【": "[",
  "】": "]",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "＝": "=",
  "＜": "<",
  "＞": ">",
  "！": "!",
  "＋": "+",
  "－": "-",
  "＊": "*",
  "／": "/",
  "％": "%",
  "＂": '"',
  "＇": "'",
  "．": ".",
};
export const fullWidthMarks = Object.keys(ascii).join("");
const mark = new RegExp(`[${fullWidthMarks}]`);

export interface FullWidth {
  at: number;
  message: string;
}

/** The first mark of Chinese punctuation in an unquoted name. */
export function findFullWidth(sql: string, tokens: readonly Token[]): FullWidth | null {
  for (const { kind, from, to } of tokens) {
    const found = kind === "word" ? mark.exec(sql.slice(from, to)) : null;
    if (found !== null) return { at: from + found.index, message: advice(found[0]) };
  }
  return null;
}

function advice(character: string): string {
  if (/[‘’“”]/.test(character)) return `「${character}」是中文引号。文字请用英文单引号，如 '济宁市'。`;
  return `「${character}」是中文标点，SQL 只认英文标点：请改成 ${ascii[character]!}。`;
}
