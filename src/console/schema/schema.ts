import type { Catalog } from "../../queries/catalog.ts";
import { element, fill } from "../dom.ts";
import type { OwnTable } from "../own-files/own-table.ts";
import { findIn, wordsOf, type Found, type SchemaTable } from "./search.ts";
import { tableEntry } from "./table-entry.ts";

export interface SchemaBrowser {
  element: HTMLElement;
  show(catalog: Catalog): void;
  showOwn(tables: OwnTable[]): void;
}

interface Topic {
  title: string;
  /** Chinese views, or the person's own: what one queries first. */
  views: SchemaTable[];
  /** The tables below them, with English names: folded. */
  tables: SchemaTable[];
}

/** What can be queried, by topic, beside the editor; found by Chinese or English words. */
export function createSchemaBrowser({ insert }: { insert(text: string): void }): SchemaBrowser {
  const browser = new Browser(insert);
  return {
    element: browser.element,
    show: (catalog) => browser.show(catalog),
    showOwn: (tables) => browser.showOwn(tables),
  };
}

class Browser {
  readonly element: HTMLElement;
  readonly #insert: (text: string) => void;
  readonly #wanted = element("input", { type: "search", class: "field", placeholder: "表名、列名或含义" });
  readonly #status = element("p", { class: "schema-status", role: "status" }, "正在读取表和列…");
  readonly #topics = element("div", { class: "schema-topics" });
  #published: Topic[] = [];
  #own: Topic[] = [];
  /** What the person opened while not searching. */
  readonly #open = new Set<string>();

  constructor(insert: (text: string) => void) {
    this.#insert = insert;
    this.#wanted.addEventListener("input", () => this.#render());
    this.element = element(
      "section",
      { class: "schema", "aria-label": "表和列" },
      element("div", { class: "schema-search" }, element("label", {}, "查找 ", this.#wanted), this.#status),
      this.#topics,
    );
  }

  show(catalog: Catalog): void {
    this.#published = catalog.topics.map((title) => ({
      title,
      views: catalog.views.filter(({ topic }) => topic === title),
      tables: catalog.tables.filter(({ topic }) => topic === title),
    }));
    this.#render();
  }

  showOwn(tables: OwnTable[]): void {
    const views = tables.map(({ name, fileName, columns }) => ({
      name,
      title: name,
      about: `来自 ${fileName}，只在本浏览器里。`,
      grain: [],
      columns: columns.map((column) => ({ ...column, samples: [] })),
    }));
    this.#own = views.length ? [{ title: "自己的文件", views, tables: [] }] : [];
    this.#render();
  }

  #render(): void {
    const words = wordsOf(this.#wanted.value);
    const shown = [...this.#own, ...this.#published].map((topic) => ({
      title: topic.title,
      views: found(topic.views, words),
      tables: found(topic.tables, words),
    }));
    const some = shown.filter(({ views, tables }) => views.length + tables.length > 0);
    fill(this.#topics, ...some.map((topic) => this.#topic(topic.title, topic.views, topic.tables, words)));
    fill(
      this.#status,
      statusText(
        some.flatMap(({ views, tables }) => [...views, ...tables]),
        words,
      ),
    );
  }

  #topic(title: string, views: Found[], tables: Found[], words: readonly string[]): HTMLElement {
    return element(
      "section",
      { class: "schema-topic" },
      element("h3", {}, title),
      element("ul", { class: "schema-list" }, ...views.map((view) => this.#entry(view, words))),
      tables.length > 0 && this.#folded(title, tables, words),
    );
  }

  #folded(topic: string, tables: Found[], words: readonly string[]): HTMLElement {
    const key = `topic ${topic}`;
    const details = element(
      "details",
      { class: "schema-base", open: words.length > 0 || this.#open.has(key) },
      element("summary", {}, `英文底表 ${tables.length} 张`),
      element("ul", { class: "schema-list" }, ...tables.map((table) => this.#entry(table, words))),
    );
    details.addEventListener("toggle", () => this.#remember(key, details.open, words));
    return details;
  }

  #entry(one: Found, words: readonly string[]): HTMLElement {
    const { name } = one.table;
    return tableEntry(one, {
      insert: this.#insert,
      words,
      isOpen: words.length > 0 ? one.columns !== null : this.#open.has(name),
      toggle: (isOpen) => this.#remember(name, isOpen, words),
    });
  }

  #remember(key: string, isOpen: boolean, words: readonly string[]): void {
    if (words.length > 0) return;
    if (isOpen) this.#open.add(key);
    else this.#open.delete(key);
  }
}

function found(tables: readonly SchemaTable[], words: readonly string[]): Found[] {
  return tables.map((table) => findIn(table, words)).filter((one): one is Found => one !== null);
}

function statusText(tables: readonly Found[], words: readonly string[]): string {
  if (words.length === 0) return `${tables.length}张表。点名称即插入编辑器。`;
  if (tables.length === 0) return "没有找到，请换个字词，如“排名”或 rank。";
  const columns = tables.reduce((sum, { columns: of }) => sum + (of?.length ?? 0), 0);
  return `找到${tables.length}张表${columns ? `、${columns}列` : ""}。`;
}
