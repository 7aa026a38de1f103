/** What a shelf may say of itself when the browser does not keep what is put on it. */
export const shelfTroubles = {
  blocked: "浏览器不让本站保存数据（如无痕窗口），以下内容关闭本页即丢失。请用“导出”存成文件。",
  full: "浏览器给本站的存储已满，新内容关闭本页即丢失。请清空运行记录，或用“导出”存成文件。",
};
export type ShelfTrouble = keyof typeof shelfTroubles;

/** null where the person or the browser forbids it: even to ask throws there. */
export function openStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/**
 * A list that the browser keeps between visits, or, where it cannot, this page while it is open. Each change starts
 * from what is stored, for another tab may have changed it; what stands there is checked item by item, for anything
 * at this address may have written it.
 */
export class Shelf<T> {
  readonly #storage: Storage | null;
  readonly #key: string;
  readonly #read: (item: unknown) => T | null;
  /** Only while it could not be stored. */
  #memory: T[] | null = null;
  #trouble: ShelfTrouble | null = null;

  constructor(storage: Storage | null, key: string, read: (item: unknown) => T | null) {
    this.#storage = storage;
    this.#key = key;
    this.#read = read;
    if (!storage) this.#fail("blocked", []);
  }

  get trouble(): ShelfTrouble | null {
    return this.#trouble;
  }

  items(): T[] {
    return this.#memory ?? this.#stored();
  }

  change(edit: (items: T[]) => T[]): void {
    const items = edit([...this.items()]);
    try {
      if (!this.#storage) return this.#fail("blocked", items);
      this.#storage.setItem(this.#key, JSON.stringify(items));
      this.#memory = this.#trouble = null;
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      this.#fail(isFull ? "full" : "blocked", items);
    }
  }

  /** Calls back when another tab changes the list; null as key: everything was cleared. */
  onOutsideChange(changed: () => void): void {
    addEventListener("storage", ({ key, storageArea }) => {
      if (storageArea === this.#storage && (key === this.#key || key === null)) changed();
    });
  }

  #stored(): T[] {
    try {
      return listOf(JSON.parse(this.#storage?.getItem(this.#key) ?? "[]"), this.#read);
    } catch {
      return [];
    }
  }

  #fail(trouble: ShelfTrouble, items: T[]): void {
    this.#trouble = trouble;
    this.#memory = items;
  }
}

/** The items of a list that are what they should be. */
export function listOf<T>(list: unknown, read: (item: unknown) => T | null): T[] {
  return Array.isArray(list) ? list.map(read).filter((item): item is T => item !== null) : [];
}
