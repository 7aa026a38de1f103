import { pickedCompletion, type Completion } from "@codemirror/autocomplete";
import { quoteIdentifier } from "../../schema/identifier.ts";
import { typeWord } from "../../schema/type-word.ts";
import { element } from "../../dom.ts";
import type { KnownColumn, KnownFunction, KnownTable } from "./known-names.ts";

/** An option with what else it is found by. */
export interface Option extends Completion {
  title?: string;
}

export function tableOption(table: KnownTable, isQuoted: boolean): Option {
  const { kind, name, title, about, columns } = table;
  return {
    label: name,
    title,
    type: "table",
    detail: name === title ? kind : `${kind} · ${title}`,
    apply: identifier(name, isQuoted),
    info: () => note(about, `列：${columns.map((column) => column.name).join("、")}`),
  };
}

export function columnOption(column: KnownColumn, tables: readonly KnownTable[], isQuoted: boolean): Option {
  const { name, type, unit, about, samples = [] } = column;
  const kind = unit === undefined ? typeWord(type) : `${typeWord(type)}，${unit}`;
  const others = tables.length > 1 ? `等${tables.length}张表` : "";
  return {
    label: name,
    type: "column",
    detail: `${kind} · ${tables[0]!.name}${others}`,
    apply: identifier(name, isQuoted),
    info: () => note(about, samples.length > 0 && `如：${samples.join("、")}`),
  };
}

export function nameOption(name: string, detail: string, isQuoted: boolean): Option {
  return { label: name, type: "name", detail, apply: identifier(name, isQuoted) };
}

/** The cursor ends between the brackets. */
export function functionOption({ name, description }: KnownFunction): Option {
  return {
    label: name,
    type: "function",
    detail: "函数",
    ...(description !== undefined && { info: () => note(description) }),
    apply: (view, completion, from, to) => {
      const isCalled = view.state.sliceDoc(to, to + 1) === "(";
      view.dispatch({
        changes: { from, to, insert: isCalled ? name : `${name}()` },
        selection: { anchor: from + name.length + 1 },
        userEvent: "input.complete",
        annotations: pickedCompletion.of(completion),
      });
    },
  };
}

/** In capitals where they are typed so. */
export function keywordOption(word: string, about: string, typed: string): Option {
  const isUpper = typed.length > 1 && typed === typed.toUpperCase();
  return { label: isUpper ? word.toUpperCase() : word, type: "keyword", detail: about };
}

function identifier(name: string, isQuoted: boolean): string {
  return isQuoted ? `"${name.replaceAll('"', '""')}"` : quoteIdentifier(name);
}

function note(...lines: (string | false)[]): Node {
  return element("div", {}, ...lines.map((line) => line !== false && line !== "" && element("p", {}, line)));
}
