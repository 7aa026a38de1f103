import { element, fill } from "../dom.ts";
import { formatCount } from "../../format/number.ts";
import { catchDrops } from "./catch-drops.ts";
import { problemsItem, readingItem, tableItem } from "./file-parts.ts";
import { Refused, type OwnTable, type Problem } from "./own-table.ts";
import { readInWorker } from "./read-in-worker.ts";
import { tableName } from "./table-name.ts";

export interface OwnFilesOptions {
  /** Of the bundled own-file-worker.ts. */
  workerUrl: string;
  /** Gives the table to the engine, in the place of one of the same name; the file counts as read once this is done. */
  add(table: OwnTable): Promise<void>;
  remove(name: string): Promise<void>;
  /** Names that the published database has, asked in lower case. */
  isTaken?(name: string): boolean;
  /** Files were dropped somewhere on the page: what becomes of them is seen here. */
  onDrop?(): void;
  /** Told after each change. */
  onChange?(tables: OwnTable[]): void;
}

export interface OwnFiles {
  element: HTMLElement;
  tables(): OwnTable[];
}

/** The person's own CSV files, dropped anywhere on the page or chosen. They are read here and go nowhere. */
export function createOwnFiles(options: OwnFilesOptions): OwnFiles {
  const panel = new OwnFilesPanel(options);
  catchDrops(panel.element, (files) => {
    options.onDrop?.();
    void panel.readAll(files);
  });
  return { element: panel.element, tables: () => panel.tables() };
}

interface Kept {
  table: OwnTable;
  item: HTMLElement;
}

class OwnFilesPanel {
  readonly element: HTMLElement;
  readonly #options: OwnFilesOptions;
  readonly #input = element("input", {
    type: "file",
    multiple: true,
    accept: ".csv,.tsv,.txt,text/csv",
    class: "own-files-input",
  });
  readonly #list = element("ul", { class: "own-files-list" });
  readonly #status = element("p", { class: "own-files-status", role: "status" });
  readonly #kept = new Map<string, Kept>();
  /** Files are read one after the other: one alone may fill the memory. */
  #last: Promise<void> = Promise.resolve();

  constructor(options: OwnFilesOptions) {
    this.#options = options;
    this.#input.addEventListener("change", () => {
      void this.readAll([...(this.#input.files ?? [])]);
      this.#input.value = ""; // so that choosing the same file again is a change
    });
    const about =
      "把 CSV 文件拖到本页，或点“选择文件”，即可和已发布的表一起查询。文件只在本浏览器里读取，不上传；关闭或刷新本页后须重新选择。";
    const choose = element("label", { class: "file-button own-files-choose" }, "选择文件", this.#input);
    this.element = element(
      "section",
      { class: "own-files", "aria-label": "自己的文件" },
      element("p", { class: "own-files-about" }, about),
      choose,
      this.#status,
      this.#list,
    );
  }

  tables(): OwnTable[] {
    return [...this.#kept.values()].map(({ table }) => table);
  }

  readAll(files: readonly File[]): Promise<void> {
    for (const file of files) this.#queue(file, null);
    return this.#last;
  }

  #queue(file: File, headerLine: number | null): void {
    this.#last = this.#last.then(() => this.#read(file, headerLine));
  }

  async #read(file: File, headerLine: number | null): Promise<void> {
    const before = [...this.#kept.values()].find(({ table }) => table.fileName === file.name);
    const name = before?.table.name ?? this.#freeName(file.name);
    try {
      const table = await this.#readShown(file, name, headerLine);
      if (table) await this.#keep(table, file, before);
      else this.#say(`已停止读取 ${file.name}。`);
    } catch (error) {
      this.#refuse(file.name, problemsOf(error), before);
    }
  }

  /** null where the person stopped it. */
  async #readShown(file: File, name: string, headerLine: number | null): Promise<OwnTable | null> {
    let stop = (): void => undefined;
    const stopped = new Promise<null>((resolve) => (stop = (): void => resolve(null)));
    const item = readingItem(file.name, () => stop());
    this.#list.append(item.element);
    const reading = readInWorker(this.#options.workerUrl, { file, name, headerLine }, item.tell);
    try {
      return await Promise.race([reading.table, stopped]);
    } finally {
      reading.stop();
      item.element.remove();
    }
  }

  async #keep(table: OwnTable, file: File, before: Kept | undefined): Promise<void> {
    if (before) await this.#drop(before);
    await this.#options.add(table);
    const remove = (): void => void this.#remove(table.name);
    const readAgain = (line: number): void => this.#queue(file, line);
    const item = tableItem(table, { remove, readAgain });
    this.#list.append(item);
    this.#kept.set(table.name, { table, item });
    this.#say(`${file.name} ${before ? "已换新" : "已读入"}：表 ${table.name}，${formatCount(table.rowCount)}行。`);
    this.#options.onChange?.(this.tables());
  }

  async #remove(name: string): Promise<void> {
    const kept = this.#kept.get(name);
    if (!kept) return;
    await this.#drop(kept);
    this.#input.focus();
    this.#say(`已移去 ${name}。`);
  }

  async #drop({ table, item }: Kept): Promise<void> {
    await this.#options.remove(table.name);
    this.#kept.delete(table.name);
    item.remove();
    this.#options.onChange?.(this.tables());
  }

  #refuse(fileName: string, problems: readonly Problem[], before: Kept | undefined): void {
    const close = (): void => {
      item.remove();
      this.#input.focus();
    };
    const item = problemsItem(fileName, problems, close);
    this.#list.prepend(item);
    const kept = before && this.#kept.has(before.table.name);
    this.#say(
      `${fileName} 没有读入${kept ? `，表 ${before.table.name} 还是原来的` : ""}。${problems[0]?.message ?? ""}`,
    );
  }

  #freeName(fileName: string): string {
    const isOwn = (name: string): boolean => [...this.#kept.keys()].some((kept) => kept.toLowerCase() === name);
    return tableName(fileName, (name) => isOwn(name) || this.#options.isTaken?.(name) === true);
  }

  #say(text: string): void {
    fill(this.#status, text);
  }
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Refused) return error.problems;
  const message = error instanceof Error ? error.message : String(error);
  return [{ line: null, message: `文件读好了，但没有能放进查询引擎：${message}` }];
}
