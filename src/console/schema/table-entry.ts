import { element, fill } from "../dom.ts";
import { quoteIdentifier } from "./identifier.ts";
import type { Found, SchemaColumn } from "./search.ts";
import { typeWord } from "./type-word.ts";

export interface EntryUse {
  insert(text: string): void;
  /** Searched for: marked where they stand. */
  words: readonly string[];
  isOpen: boolean;
  toggle(isOpen: boolean): void;
}

/** A table, folded: what it is, and its columns with what they mean. A click on a name puts it into the editor. */
export function tableEntry({ table, columns }: Found, use: EntryUse): HTMLElement {
  const { name, title } = table;
  const summary = element(
    "summary",
    {},
    element("span", { class: "schema-name" }, ...marked(name, use.words)),
    title !== name && element("span", { class: "schema-title" }, ...marked(title, use.words)),
  );
  const body = element("div", { class: "schema-body" });
  const details = element("details", { open: use.isOpen }, summary, body);
  const show = (): void => fillBody(body, { table, columns }, use);
  if (use.isOpen) show();
  details.addEventListener("toggle", () => {
    if (details.open && !body.hasChildNodes()) show();
    use.toggle(details.open);
  });
  return element("li", { class: "schema-table" }, details, insertButton(name, use, "插入"));
}

function insertButton(name: string, { insert }: EntryUse, ...text: (Node | string)[]): HTMLElement {
  const act = (): void => insert(quoteIdentifier(name));
  const isPlain = typeof text[0] === "string";
  const label = isPlain
    ? { class: "quiet schema-insert", "aria-label": `插入 ${name}` }
    : { class: "quiet schema-column" };
  return element("button", { type: "button", onclick: act, title: `插入 ${quoteIdentifier(name)}`, ...label }, ...text);
}

function fillBody(body: HTMLElement, found: Found, use: EntryUse): void {
  const { table, columns } = found;
  const shown = columns ?? table.columns;
  const hidden = table.columns.length - shown.length;
  const showAll = (): void => fillBody(body, { table, columns: null }, use);
  const said = table.about.replace(`${table.title}：`, ""); // the name stands above
  const about = table.grain.length ? `${said}每行由 ${table.grain.join("、")} 确定。` : said;
  fill(
    body,
    element("p", { class: "schema-about" }, ...marked(about, use.words)),
    element("ul", { class: "schema-columns" }, ...shown.map((column) => columnEntry(column, use))),
    hidden > 0 &&
      element("button", { type: "button", class: "schema-more", onclick: showAll }, `显示其余 ${hidden} 列`),
  );
}

function columnEntry(column: SchemaColumn, use: EntryUse): HTMLElement {
  const { name, type, unit, about, samples } = column;
  const kind = unit ? `${typeWord(type)} · ${unit}` : typeWord(type);
  const example = samples.length > 0 && element("span", { class: "schema-samples" }, `例：${samples.join("、")}`);
  return element(
    "li",
    {},
    insertButton(name, use, element("span", {}, ...marked(name, use.words))),
    element("span", { class: "schema-type", title: type }, kind),
    element("p", {}, ...marked(about, use.words), example),
  );
}

/** The text with the words in it marked. */
export function marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
  const lower = text.toLowerCase();
  if (words.length === 0 || lower.length !== text.length) return [text];
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (let next = nearest(lower, words, at); next; next = nearest(lower, words, at)) {
    parts.push(text.slice(at, next.from), element("mark", {}, text.slice(next.from, next.to)));
    at = next.to;
  }
  return [...parts, text.slice(at)];
}

function nearest(text: string, words: readonly string[], from: number): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  for (const word of words) {
    const at = text.indexOf(word, from);
    if (at >= 0 && (best === null || at < best.from)) best = { from: at, to: at + word.length };
  }
  return best;
}
