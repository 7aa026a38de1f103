import { element, fill, save } from "../dom.ts";
import { cleanName, longestName, longestSql, readNamedQuery, type NamedQuery } from "./entries.ts";
import { queryItem } from "./query-item.ts";
import { largestFile, mergeQueries, readQueryFile, writeQueryFile } from "./query-file.ts";
import { Shelf } from "./shelf.ts";

export interface NamedQueriesUse {
  open(sql: string): void;
  /** What the editor holds. */
  text(): string;
  now(): string;
  /** What the shelf holds, or whether the browser keeps it, may have changed. */
  changed(): void;
}

/** Queries that were given a name: saved, renamed, deleted, handed on as a file. */
export class NamedQueries {
  readonly element: HTMLElement;
  readonly shelf: Shelf<NamedQuery>;
  readonly #use: NamedQueriesUse;
  readonly #list = element("ul", { class: "saved-list" });
  readonly #status = element("span", { role: "status" });
  readonly #undo = element("button", { type: "button", class: "quiet saved-small", hidden: true }, "撤销");
  readonly #name = element("input", { type: "text", class: "field", maxlength: longestName, required: true });
  readonly #submit = element("button", { type: "submit", class: "plain" }, "保存");
  /** The name that another press replaces. */
  #replacing: string | null = null;

  constructor(storage: Storage | null, use: NamedQueriesUse) {
    this.#use = use;
    this.shelf = new Shelf(storage, "ducha-queries", readNamedQuery);
    this.shelf.onOutsideChange(() => this.#render());
    this.#name.addEventListener("input", () => this.#askBefore(null));
    this.element = element(
      "section",
      { class: "saved-part", "aria-labelledby": "saved-queries" },
      element("h3", { id: "saved-queries" }, "常用查询"),
      this.#form(),
      element("p", { class: "saved-status" }, this.#status, this.#undo),
      this.#list,
      this.#fileActions(),
    );
    this.#render();
  }

  #form(): HTMLElement {
    const submit = (event: Event): void => {
      event.preventDefault();
      this.#save(cleanName(this.#name.value));
    };
    const label = element("label", {}, "给编辑器里的查询起名 ", this.#name);
    return element("form", { class: "saved-form", onsubmit: submit }, label, this.#submit);
  }

  #fileActions(): HTMLElement {
    const input = element("input", { type: "file", accept: ".json,application/json" });
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      input.value = ""; // so that choosing the same file again is a change
      if (file) this.#import(file).catch(() => this.#say("文件读不出来，可能已被移动或占用，请重新选择。"));
    });
    const write = (): void => this.#export();
    return element(
      "p",
      { class: "saved-files" },
      element("button", { type: "button", class: "plain", onclick: write }, "导出"),
      element("label", { class: "file-button" }, "导入", input),
      element("small", {}, "常用查询存成文件，可发给同事或换电脑时用。"),
    );
  }

  #save(name: string): void {
    const sql = this.#use.text();
    if (name === "") return this.#say("请写一个名称。");
    if (sql.trim() === "") return this.#say("编辑器是空的，没有可保存的查询。");
    if (sql.length > longestSql) return this.#say("查询超过20万字，太长，不能保存。");
    const there = this.shelf.items().find((query) => query.name === name);
    if (there && there.sql !== sql && this.#replacing !== name) return this.#askBefore(name);
    this.#change((queries) => [{ name, sql, at: this.#use.now() }, ...queries.filter((query) => query.name !== name)]);
    this.#name.value = "";
    this.#say(`已保存「${name}」。`);
    this.#replacing = null;
    this.#submit.textContent = "保存";
  }

  #askBefore(replacing: string | null): void {
    this.#replacing = replacing;
    this.#submit.textContent = replacing === null ? "保存" : "替换";
    this.#say(replacing === null ? "" : `已有另一个查询叫「${replacing}」。再按“替换”就换成编辑器里的；或改个名称。`);
  }

  #rename(query: NamedQuery, wanted: string): boolean {
    const name = cleanName(wanted);
    const isTaken = name !== query.name && this.shelf.items().some((other) => other.name === name);
    if (name === "" || isTaken) {
      this.#say(isTaken ? `已有另一个查询叫「${name}」，请换个名称。` : "请写一个名称。");
      return false;
    }
    this.#change((queries) => queries.map((other) => (other.name === query.name ? { ...other, name } : other)));
    this.#say(`「${query.name}」已改名为「${name}」。`);
    return true;
  }

  #remove(query: NamedQuery): void {
    const at = this.shelf.items().findIndex(({ name }) => name === query.name);
    this.#change((queries) => queries.filter(({ name }) => name !== query.name));
    this.#say(`已删除「${query.name}」。`);
    this.#undo.hidden = false;
    this.#undo.onclick = (): void => {
      this.#change((queries) => {
        return mergeQueries([], [...queries.slice(0, at), query, ...queries.slice(at)]).queries;
      });
      this.#say(`「${query.name}」已放回。`);
      this.#name.focus();
    };
    this.#undo.focus();
  }

  #export(): void {
    const queries = this.shelf.items();
    if (queries.length === 0) return this.#say("还没有常用查询可导出。");
    save(new Blob([writeQueryFile(queries)], { type: "application/json" }), "常用查询.json");
    this.#say(`已导出 ${queries.length} 个查询。`);
  }

  async #import(file: File): Promise<void> {
    if (file.size > largestFile) return this.#say("文件超过 5 MB，不是从本页导出的查询文件。");
    const read = readQueryFile(await file.text());
    if ("error" in read) return this.#say(read.error);
    const { queries, added, same, renamed } = mergeQueries(this.shelf.items(), read.queries);
    this.#change(() => queries);
    const parts = [
      `导入 ${added} 个查询`,
      same > 0 && `${same} 个已有，没有重复导入`,
      renamed > 0 && `${renamed} 个与已有的同名，名称后加了数字`,
      read.unread > 0 && `${read.unread} 个读不出或过多，没有导入`,
    ];
    this.#say(`${parts.filter(Boolean).join("；")}。`);
  }

  #change(edit: (queries: NamedQuery[]) => NamedQuery[]): void {
    this.shelf.change(edit);
    this.#render();
    this.#use.changed();
  }

  #render(): void {
    const items = this.shelf.items().map((query) =>
      queryItem(query, {
        open: () => this.#use.open(query.sql),
        remove: () => this.#remove(query),
        rename: (name) => this.#rename(query, name),
      }),
    );
    fill(this.#list, ...items);
  }

  #say(text: string): void {
    this.#undo.hidden = true;
    fill(this.#status, text);
  }
}
