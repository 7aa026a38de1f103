import type { Catalog } from "../../../queries/catalog.ts";
import { functionNotes } from "./notes.ts";

export interface KnownColumn {
  name: string;
  type: string;
  unit?: string;
  about: string;
  samples?: readonly string[];
}

export interface KnownTable {
  kind: "视图" | "本机文件" | "表";
  name: string;
  title: string;
  about: string;
  columns: readonly KnownColumn[];
}

export interface KnownFunction {
  name: string;
  description?: string;
}

/** A person's own file. */
export interface OwnTableNames {
  name: string;
  fileName: string;
  columns: readonly KnownColumn[];
}

/** Whatever a query can name here: Chinese views first, then the person's own files, then the tables behind the views. */
export class KnownNames {
  #catalog: KnownTable[] = [];
  #own: KnownTable[] = [];
  functions: readonly KnownFunction[] = functionNotes.map(([name, description]) => ({ name, description }));

  get tables(): readonly KnownTable[] {
    const isView = ({ kind }: KnownTable): boolean => kind === "视图";
    const views = this.#catalog.filter(isView);
    return [...views, ...this.#own, ...this.#catalog.filter((table) => !isView(table))];
  }

  setCatalog({ views, tables }: Pick<Catalog, "views" | "tables">): void {
    this.#catalog = [
      ...views.map((view) => ({ ...view, kind: "视图" as const })),
      ...tables.map((table) => ({ ...table, kind: "表" as const })),
    ];
  }

  setOwnTables(tables: readonly OwnTableNames[]): void {
    this.#own = tables.map(({ name, fileName, columns }) => {
      return { kind: "本机文件", name, title: fileName, about: `来自文件 ${fileName}`, columns };
    });
  }

  /** What one needs first comes first, with its Chinese note; operators and DuckDB's inner functions stay out. */
  setFunctions(functions: readonly KnownFunction[]): void {
    const notes = new Map(functionNotes);
    const others = new Map<string, string | undefined>();
    for (const { name, description } of functions) {
      if (/^[a-z][a-z0-9_]*$/.test(name) && !notes.has(name)) others.set(name, description);
    }
    this.functions = [...notes, ...others].map(([name, description]) => {
      return description === undefined ? { name } : { name, description };
    });
  }

  table(name: string): KnownTable | undefined {
    const asked = name.toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === asked);
  }
}
