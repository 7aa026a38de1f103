import { readRun, type Run } from "./entries.ts";
import { Shelf } from "./shelf.ts";

const mostRuns = 200;
/** Long queries would fill what a browser gives a site (about 5 million characters): the oldest runs go first. */
const mostCharacters = 1_000_000;

export function historyShelf(storage: Storage | null): Shelf<Run> {
  return new Shelf(storage, "ducha-runs", readRun);
}

/** The latest first; the same query run again takes the place of its run before. */
export function addRun(runs: readonly Run[], run: Run): Run[] {
  const others = runs[0]?.sql === run.sql ? runs.slice(1) : runs;
  let room = mostCharacters;
  return [run, ...others].slice(0, mostRuns).filter(({ sql }, at) => (room -= sql.length) >= 0 || at === 0);
}
