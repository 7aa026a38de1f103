import { element, fill } from "../dom.ts";
import { cellText } from "../../format/cell-text.ts";
import { formatCount } from "../../format/number.ts";
import type { Cell, ResultColumn } from "../result.ts";
import { cellTest, type ColumnFilter } from "./filter.ts";

export interface FilterForm {
  element: HTMLElement;
  /** The distinct cells, where they are few: they can then be chosen. */
  offer(choices: ReadonlyMap<Cell, number> | null): void;
}

/** Typing is followed after a moment's rest. */
const REST_MILLISECONDS = 300;

/** What of a column is to be shown: words, a range, or some of few values. */
export function createFilterForm(
  column: ResultColumn,
  filter: ColumnFilter,
  onChange: (filter: ColumnFilter) => void,
): FilterForm {
  let current = filter;
  let timer = 0;
  const change = (part: ColumnFilter, rest = 0): void => {
    current = { ...current, ...part };
    window.clearTimeout(timer);
    timer = window.setTimeout(() => onChange(current), rest);
  };
  const choices = element("div", { class: "results-choices" });
  let offered: ReadonlyMap<Cell, number> | null = null;
  const later = (part: ColumnFilter): void => {
    change(part, REST_MILLISECONDS);
    listChoices();
  };

  /** What the words or the range leave out is not offered as shown. */
  function listChoices(): void {
    const { chosen, ...others } = current;
    const passes = cellTest(others);
    const left = new Map([...(offered ?? [])].filter(([cell]) => passes(cell)));
    const isChoice = left.size > 1 || (left.size === 1 && chosen !== undefined);
    fill(choices, isChoice && choiceList(column, left, { chosen }, change));
  }

  return {
    element: element("div", { class: "results-filter" }, ...fieldsOf(column, current, later), choices),
    offer(cells) {
      offered = cells !== null && cells.size > 1 ? cells : null;
      listChoices();
    },
  };
}

type Change = (part: ColumnFilter) => void;

function fieldsOf(column: ResultColumn, filter: ColumnFilter, change: Change): HTMLElement[] {
  const type = RANGE_FIELDS[column.kind];
  if (column.kind === "boolean") return [];
  if (type === undefined) return [field("包含", "search", filter.contains, (text) => change({ contains: text }))];
  const bound = (text: string | undefined): number | string | undefined => {
    if (text === undefined) return undefined;
    if (type === "number") return Number(text);
    return type === "month" ? `${text}-01` : text;
  };
  const shown = (value: ColumnFilter["from"]): string | undefined =>
    value === undefined ? undefined : type === "month" ? String(value).slice(0, 7) : String(value);
  return [
    field("从", type, shown(filter.from), (text) => change({ from: bound(text) })),
    field("到", type, shown(filter.to), (text) => change({ to: bound(text) })),
  ];
}

/** A time may be a moment or a time of day: it is searched as text. */
const RANGE_FIELDS: Partial<Record<ResultColumn["kind"], string>> = {
  integer: "number",
  number: "number",
  month: "month",
  date: "date",
};

function field(
  label: string,
  type: string,
  value: string | undefined,
  onInput: (text: string | undefined) => void,
): HTMLElement {
  const input = element("input", { type, class: "field", value, step: type === "number" ? "any" : undefined });
  // a month or number half typed has no value and a bad input: it is not yet a wish
  input.addEventListener("input", () => {
    if (!input.validity.badInput) onInput(input.value === "" ? undefined : input.value);
  });
  return element("label", {}, label, input);
}

function choiceList(
  column: ResultColumn,
  cells: ReadonlyMap<Cell, number>,
  { chosen }: ColumnFilter,
  change: Change,
): HTMLElement {
  const left = new Set(chosen ?? cells.keys());
  const boxes = [...cells].map(([cell, count]) => {
    const box = element("input", { type: "checkbox", checked: left.has(cell) });
    box.addEventListener("change", () => {
      if (box.checked) left.add(cell);
      else left.delete(cell);
      change({ chosen: [...cells.keys()].every((one) => left.has(one)) ? undefined : new Set(left) });
    });
    const name = cell === null ? "空值" : cell === "" ? "（空文字）" : cellText(cell, column);
    return {
      box,
      cell,
      label: element("label", {}, box, element("span", {}, name), element("small", {}, formatCount(count))),
    };
  });
  const setAll = (isChecked: boolean): void => {
    for (const { box, cell } of boxes) {
      box.checked = isChecked;
      if (isChecked) left.add(cell);
      else left.delete(cell);
    }
    change({ chosen: isChecked ? undefined : new Set() });
  };
  return element(
    "fieldset",
    {},
    element("legend", {}, "显示哪些值"),
    element(
      "div",
      { class: "results-buttons" },
      element("button", { type: "button", class: "plain", onclick: () => setAll(true) }, "全选"),
      element("button", { type: "button", class: "plain", onclick: () => setAll(false) }, "全不选"),
    ),
    element("div", { class: "results-boxes" }, ...boxes.map(({ label }) => label)),
  );
}
