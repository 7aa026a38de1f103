import { sizes } from "../../charts/theme.ts";
import type { SvgElement } from "../../charts/svg-document.ts";

/** The value of a token of `src/styles/tokens.css`: `--ink` → `#1c1b19`. */
export type Tokens = (name: string) => string;

/** YaHei first: where the file is opened in Word, the first name alone may be looked for. */
const FONTS = "'Microsoft YaHei','PingFang SC','Source Han Sans SC','Noto Sans CJK SC',SimHei,sans-serif";

/**
 * Writes into the drawing what on the page comes from its style sheets: colours as such, fonts on every text (Word
 * inherits few properties), lengths in pixels (Word reads no em).
 */
export function inlineLook(svg: SvgElement, tokens: Tokens): void {
  walk(svg, { tokens, size: sizes.text, anchor: "middle" });
}

interface Inherited {
  tokens: Tokens;
  size: number;
  anchor: string;
}

function walk(element: SvgElement, inherited: Inherited): void {
  const size = Number(element.getAttribute("font-size") ?? inherited.size);
  const anchor = element.getAttribute("text-anchor") ?? inherited.anchor;
  element.removeAttribute("class");
  for (const [name, value] of [...element.attributes]) element.setAttribute(name, plain(value, size, inherited.tokens));
  if (element.tagName === "text") {
    element.setAttribute("font-family", FONTS);
    element.setAttribute("font-size", size);
    element.setAttribute("text-anchor", anchor);
  }
  for (const child of element.children) walk(child, { ...inherited, size, anchor });
}

function plain(value: string, size: number, tokens: Tokens): string {
  const em = /^(-?[\d.]+)em$/.exec(value);
  if (em) return String(Math.round(Number(em[1]) * size * 10) / 10);
  if (value === "currentColor") return tokens("--ink");
  const token = /^var\((--[\w-]+)\)$/.exec(value);
  return token ? tokens(token[1]!).trim() : value;
}
