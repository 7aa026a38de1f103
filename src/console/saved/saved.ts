import { element, fill } from "../dom.ts";
import { longestSql, type Run } from "./entries.ts";
import { NamedQueries } from "./named-queries.ts";
import { RunHistory } from "./run-history.ts";
import { openStorage, shelfTroubles } from "./shelf.ts";

export interface SavedOptions {
  /** Puts a query into the editor; it is not run. */
  open(sql: string): void;
  /** What the editor holds. */
  text(): string;
  /** For tests; otherwise the browser's, null where it has none to give. */
  storage?: Storage | null;
  now?(): string;
}

export interface Saved {
  element: HTMLElement;
  /** A run that ended; rows null where it did not succeed. */
  record(run: Omit<Run, "at">): void;
}

/** What the person asked before: named queries and the last runs, kept by this browser and nowhere else. */
export function createSaved({ open, text, storage = openStorage(), now = isoNow }: SavedOptions): Saved {
  const trouble = element("p", { class: "saved-trouble", role: "status" });
  const changed = (): void => {
    if (queries.shelf.trouble === "full") queries.shelf.change((items) => items); // there may be room now
    const found = queries.shelf.trouble ?? runs.shelf.trouble;
    fill(trouble, found && shelfTroubles[found]);
  };
  const queries: NamedQueries = new NamedQueries(storage, { open, text, now, changed });
  const runs: RunHistory = new RunHistory(storage, open, changed);
  changed();
  return {
    element: element("div", { class: "saved" }, trouble, queries.element, runs.element),
    record: (run) => {
      if (run.sql.trim() === "" || run.sql.length > longestSql) return;
      runs.record({ ...run, at: now() });
      changed();
    },
  };
}

function isoNow(): string {
  return new Date().toISOString();
}
