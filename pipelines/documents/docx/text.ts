import { TextRun, type IRunOptions } from "docx";

/** Fonts by role. Figures and Latin letters are set in Times New Roman; quotation marks and dashes are Chinese. */
const typefaces = {
  仿宋: "仿宋_GB2312",
  黑体: "黑体",
  小标宋: "方正小标宋简体",
  宋体: "宋体",
} as const;

export type Typeface = keyof typeof typefaces;

export function fonts(typeface: Typeface) {
  const latin = "Times New Roman";
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: typefaces[typeface], hint: "eastAsia" };
}

export function run(text: string, options: Omit<IRunOptions, "text" | "children"> = {}): TextRun {
  return new TextRun({ font: eastAsian, ...options, text: printable(text) });
}

/** “ ” and — belong to both scripts: the hint makes them Chinese. The fonts themselves come from the style. */
export const eastAsian = { hint: "eastAsia" };

// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF\u2028\u2029]|\p{Surrogate}/gu;

/** What XML forbids, and line ends, would break a document or its table: each becomes a space. */
export function printable(text: string): string {
  return text.replace(unprintable, " ");
}
