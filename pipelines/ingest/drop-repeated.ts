import type { Contract } from "../contracts/contract.ts";
import type { Issues } from "../errors/issue-log.ts";
import type { SourceFile } from "./source-file.ts";
import type { FileOutcome } from "./read-file.ts";
import type { ReferenceRow } from "./reference-row.ts";

/** DESIGN 3.2 rule 12 for a reference file. Codes are unique without regard to case: they become file names. */
export function dropRepeated(
  rows: readonly ReferenceRow[],
  contract: Contract,
  file: SourceFile,
  outcome: FileOutcome,
  issues: Issues,
): ReferenceRow[] {
  const groups = Map.groupBy(rows, ({ values }) =>
    JSON.stringify(contract.grain.map((name) => values[name] ?? null)).toLowerCase(),
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (others.length === 0) return [first!];
    const isSame = others.every(({ values }) => JSON.stringify(values) === JSON.stringify(first!.values));
    const reported = isSame ? others : group;
    outcome.loaded -= reported.length;
    outcome[isSame ? "skipped" : "rejected"] += reported.length;
    for (const row of reported) {
      const other = row === first ? others[0]! : first!;
      const code = isSame ? "duplicate_identical" : "duplicate_conflict";
      issues.add(
        { code, details: { other: `${file.path}:${other.line}` } },
        { dataset: contract.table, file: file.path, line: row.line },
      );
    }
    return isSame ? [first!] : [];
  });
}
