/** One line a step; the clock of the whole is the reader's own. Quiet and plain everywhere, terminal or not. */
export type Log = (line: string) => void;

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a step and says what it took: `发布  data/ducha.duckdb → 310 ms`. */
export async function step<T>(log: Log, verb: string, name: string, run: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await run();
  log(`${verb}  ${name} → ${Math.round(performance.now() - started).toLocaleString("en")} ms`);
  return result;
}
