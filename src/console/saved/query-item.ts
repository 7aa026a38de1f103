import { element } from "../dom.ts";
import { longestName, type NamedQuery } from "./entries.ts";

export interface QueryActions {
  open(): void;
  remove(): void;
  /** false: the name will not do, and the person was told why. */
  rename(name: string): boolean;
}

/** A named query: a click opens it; its name can be changed in place. */
export function queryItem(query: NamedQuery, actions: QueryActions): HTMLElement {
  const { name, sql } = query;
  const open = element(
    "button",
    { type: "button", class: "quiet saved-open", onclick: actions.open },
    element("strong", {}, name),
    element("code", {}, oneLine(sql)),
  );
  const rename = smallButton("改名", `改名：${name}`, () => item.replaceChildren(renameForm(query, actions, back)));
  const remove = smallButton("删除", `删除：${name}`, actions.remove);
  const item = element("li", { class: "saved-item" });
  const back = (): void => {
    item.replaceChildren(open, rename, remove);
    rename.focus();
  };
  item.append(open, rename, remove);
  return item;
}

function renameForm({ name }: NamedQuery, { rename }: QueryActions, back: () => void): HTMLElement {
  const input = element("input", { type: "text", class: "field", value: name, maxlength: longestName, required: true });
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!rename(input.value)) input.focus();
  };
  const keydown = (event: KeyboardEvent): void => void (event.key === "Escape" && back());
  queueMicrotask(() => input.select()); // once it is on the page
  return element(
    "form",
    { class: "saved-form", onsubmit: submit, onkeydown: keydown },
    element("label", {}, "新名称 ", input),
    element("button", { type: "submit", class: "plain" }, "改名"),
    element("button", { type: "button", class: "plain", onclick: back }, "取消"),
  );
}

function smallButton(text: string, label: string, act: () => void): HTMLButtonElement {
  return element("button", { type: "button", class: "quiet saved-small", "aria-label": label, onclick: act }, text);
}

/** As much of a query as tells it from others. */
export function oneLine(sql: string): string {
  const text = sql.slice(0, 400).replace(/\s+/g, " ").trim();
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
