/** One line a step; the clock of the whole is the reader's own. Quiet and plain everywhere, terminal or not. */
export type Log = (line: string) => void;

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a step and says what it took: `发布  data/ducha.duckdb → 310 ms`. The name may tell what came of it. */
export async function step<T>(
  log: Log,
  verb: string,
  name: string | ((result: T) => string),
  run: () => Promise<T>,
): Promise<T> {
  const started = performance.now();
  const result = await run();
  const named = typeof name === "string" ? name : name(result);
  log(`${verb}  ${named} → ${Math.round(performance.now() - started).toLocaleString("en")} ms`);
  return result;
}
