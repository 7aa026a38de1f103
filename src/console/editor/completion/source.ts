import type { CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { placeAt, type CursorPlace } from "./cursor-place.ts";
import type { KnownColumn, KnownNames, KnownTable } from "./known-names.ts";
import { fitOf, matchedParts } from "./match.ts";
import { keywordNotes, statementNotes } from "./notes.ts";
import { columnOption, functionOption, keywordOption, nameOption, tableOption, type Option } from "./options.ts";

const maxOptions = 200;

/** Completes from what is known; never while an input method is still composing. */
export function completionSource(names: KnownNames): CompletionSource {
  return (context) => (context.view?.composing === true ? null : complete(context, names));
}

export function complete(
  { state, pos, explicit }: Pick<CompletionContext, "state" | "pos" | "explicit">,
  names: KnownNames,
): CompletionResult | null {
  const place = placeAt(state.doc.toString(), pos);
  if (place === null) return null;
  const { from, to, typed, qualifier, isAfterFrom } = place;
  if (typed === "" && !explicit && qualifier === null && !isAfterFrom) return null;
  const options = ranked(optionsAt(place, names), typed);
  // what is typed to its end needs no list in the way of Enter
  if (options.length === 0 || (!explicit && options.some(({ label }) => fitOf(label, typed) === 0))) return null;
  const getMatch: CompletionResult["getMatch"] = ({ label }) => matchedParts(label, typed);
  return { from, to, options: options.slice(0, maxOptions), filter: false, getMatch };
}

/** In the order in which equally good ones are shown. */
function optionsAt(place: CursorPlace, names: KnownNames): Option[] {
  const { isQuoted, qualifier, wants } = place;
  if (qualifier !== null) return qualifiedOptions(place, qualifier, names);
  const tables = tableOptions(place, names);
  if (wants === "table") return tables;
  const columns = [...columnOptions(place, names), ...ownNames(place)];
  if (isQuoted) return [...columns, ...tables];
  const notes = wants === "statement" ? statementNotes : keywordNotes;
  const keywords = notes.map(([word, about]) => keywordOption(word, about, place.typed));
  if (wants === "statement") return [...keywords, ...tables];
  return [...columns, ...keywords, ...names.functions.map(functionOption), ...tables];
}

/** Best fit first; what fits by its title alone comes after what fits by its name. */
function ranked(options: readonly Option[], typed: string): Option[] {
  if (typed === "") return [...options];
  const fits = options.map((option) => {
    const byTitle = option.title !== undefined && option.title.includes(typed) ? 5 : null;
    return { option, fit: fitOf(option.label, typed) ?? byTitle };
  });
  const found = fits.filter((each): each is { option: Option; fit: number } => each.fit !== null);
  return found.sort((a, b) => a.fit - b.fit).map(({ option }) => option);
}

/** The tables behind the views come last: a view says the same in Chinese. */
function tableOptions({ isQuoted, names: own, wants }: CursorPlace, names: KnownNames): Option[] {
  const options = (areBehind: boolean): Option[] =>
    names.tables.filter(({ kind }) => (kind === "表") === areBehind).map((table) => tableOption(table, isQuoted));
  const named = wants === "table" ? own.map((name) => nameOption(name, "本查询", isQuoted)) : [];
  return [...options(false), ...named, ...options(true)];
}

/** The columns of the statement's tables; where it has none yet, of the Chinese views. */
function columnOptions({ tables, isQuoted }: CursorPlace, names: KnownNames): Option[] {
  const named = tables.flatMap(({ name }) => names.table(name) ?? []);
  const asked = named.length > 0 ? [...new Set(named)] : names.tables.filter(({ kind }) => kind === "视图");
  const byName = new Map<string, { column: KnownColumn; tables: KnownTable[] }>();
  for (const table of asked) {
    for (const column of table.columns) {
      const found = byName.get(column.name);
      if (found === undefined) byName.set(column.name, { column, tables: [table] });
      else found.tables.push(table);
    }
  }
  return [...byName.values()].map(({ column, tables: holders }) => columnOption(column, holders, isQuoted));
}

/** Aliases of tables and of columns. */
function ownNames({ tables, names, isQuoted }: CursorPlace): Option[] {
  const aliases = tables.flatMap(({ name, alias }) => (alias === null ? [] : [[alias, name] as const]));
  const isAlias = (name: string): boolean => aliases.some(([alias]) => alias === name);
  return [
    ...aliases.map(([alias, name]) => nameOption(alias, `${name}的别名`, isQuoted)),
    ...names.filter((name) => !isAlias(name)).map((name) => nameOption(name, "本查询", isQuoted)),
  ];
}

function qualifiedOptions({ tables, isQuoted }: CursorPlace, qualifier: string, names: KnownNames): Option[] {
  const asked = qualifier.toLowerCase();
  const named = tables.find(({ name, alias }) => alias?.toLowerCase() === asked || name.toLowerCase() === asked);
  const table = names.table(named?.name ?? qualifier);
  if (table === undefined) return [];
  return table.columns.map((column) => columnOption(column, [table], isQuoted));
}
