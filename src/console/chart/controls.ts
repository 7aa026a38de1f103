import { element, fill } from "../dom.ts";
import { assign, candidates, fit, MARKS, type Channel, type Choice, type Mark } from "./choice.ts";
import type { Profile } from "./profile.ts";
import { REDUCTIONS } from "./reduction.ts";

export interface ControlState {
  profiles: readonly Profile[];
  choice: Choice;
  /** Whom the chart can make strong, and whom it does. */
  names: readonly string[];
  focus: string | null;
  /** Points stand for several rows. */
  isReduced: boolean;
}

export interface Controls {
  element: HTMLElement;
  show(state: ControlState): void;
}

export interface ControlUse {
  choose(choice: Choice): void;
  setFocus(focus: string | null): void;
}

const WORDS: Record<Mark, Record<Channel, string>> = {
  line: { x: "横轴", y: "纵轴", series: "系列", facet: "分图" },
  area: { x: "横轴", y: "纵轴", series: "系列", facet: "分图" },
  dot: { x: "横轴", y: "纵轴", series: "系列", facet: "分图" },
  bar: { x: "项目", y: "数值", series: "系列", facet: "分图" },
  heat: { x: "列", y: "格内", series: "行", facet: "分图" },
};
const ORDERS = { value: "按数值", rows: "按表格顺序" } as const;

/** What is drawn, and how. The fields stay the same elements, so that the keyboard's place is kept. */
export function createControls({ choose, setFocus }: ControlUse): Controls {
  let choice: Choice;
  const change = (part: Partial<Choice>): void => choose({ ...choice, ...part });
  const mark = createField("图形", (value) => change({ mark: value as Mark }));
  const channels = (["x", "y", "series", "facet"] as const).map((channel) => ({
    channel,
    field: createField("", (value) => choose(assign(choice, channel, value || null))),
  }));
  const focus = createField("突出", (value) => setFocus(value || null));
  const reduction = createField("多行取", (value) => change({ reduction: value as Choice["reduction"] }));
  const order = createField("排列", (value) => change({ order: value as Choice["order"] }));
  const fields = [mark, ...channels.map(({ field }) => field), focus, reduction, order];
  return {
    element: element("div", { class: "chart-controls" }, ...fields.map(({ label }) => label)),
    show(state) {
      choice = state.choice;
      mark.show(
        MARKS_BY_NAME.filter(([key]) => fit(state.profiles, { ...choice, mark: key }) !== null),
        choice.mark,
      );
      for (const { channel, field } of channels) showChannel(field, channel, state);
      focus.show(namesOf(state.names), state.focus ?? "");
      reduction.show(state.isReduced ? Object.entries(REDUCTIONS) : [], choice.reduction);
      order.show(isListed(state) ? Object.entries(ORDERS) : [], choice.order);
    },
  };
}

const MARKS_BY_NAME = Object.entries(MARKS) as [Mark, string][];

function showChannel(field: Field, channel: Channel, { profiles, choice }: ControlState): void {
  const columns = candidates(profiles, choice, channel).map(({ column }): [string, string] => [
    column.key,
    column.name,
  ]);
  const none: [string, string][] = channel === "y" ? [["", "行数"]] : [["", "（无）"]];
  const isNeeded = channel === "x" || (channel === "series" && choice.mark === "heat");
  field.name(WORDS[choice.mark][channel]);
  field.show(
    columns.length === 0 && channel !== "y" ? [] : [...(isNeeded ? [] : none), ...columns],
    choice[channel] ?? "",
  );
}

function namesOf(names: readonly string[]): [string, string][] {
  return names.length < 2 ? [] : [["", "（无）"], ...names.map((name): [string, string] => [name, name])];
}

/** Names one under the other can be ordered; what runs along an axis cannot. */
function isListed({ profiles, choice }: ControlState): boolean {
  const role = profiles.find(({ column }) => column.key === choice.x)?.role;
  const isName = role === "name" || role === "code";
  return (choice.mark === "bar" && role !== "time") || (choice.mark === "dot" && isName);
}

interface Field {
  label: HTMLElement;
  name(text: string): void;
  /** Hidden where there is nothing to choose. */
  show(options: readonly [string, string][], chosen: string): void;
}

function createField(name: string, choose: (value: string) => void): Field {
  const said = element("span", {}, name);
  const select = element("select", { class: "field", "aria-label": name, onchange: () => choose(select.value) });
  const label = element("label", {}, said, select);
  return {
    label,
    name(text) {
      said.textContent = text;
      select.setAttribute("aria-label", text);
    },
    show(options, chosen) {
      label.hidden = options.length === 0;
      fill(select, ...options.map(([value, text]) => element("option", { value }, text)));
      select.value = chosen;
    },
  };
}
