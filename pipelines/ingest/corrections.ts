import type { Contract } from "../contracts/contract.ts";
import type { Issues } from "../errors/issue-log.ts";
import { trimCell } from "./cells/clean.ts";
import { headerSpellings, normaliseHeader, type Header } from "./match-header.ts";

/** corrections.csv (DESIGN 3): known errors of a source, applied to the cell as it came, before it is read. */

export interface Correction {
  /** Where the correction itself stands. */
  ownLine: number;
  file: string;
  line: number;
  column: string;
  original: string;
  corrected: string;
  isClosed: boolean;
}

type State = "applied" | { found: string };

export interface FileCorrections {
  apply(line: number, cells: readonly string[], header: Header, contract: Contract): readonly string[];
}

export class Corrections {
  readonly #open: readonly Correction[];
  readonly #states = new Map<Correction, State>();

  constructor(corrections: readonly Correction[]) {
    this.#open = corrections.filter(({ isClosed }) => !isClosed);
  }

  ofFile(path: string): FileCorrections | null {
    const ofFile = this.#open.filter(({ file }) => file === path);
    if (ofFile.length === 0) return null;
    const byLine = Map.groupBy(ofFile, ({ line }) => line);
    return {
      apply: (line, cells, header, contract) => {
        const due = byLine.get(line);
        return due ? this.#applyAll(due, [...cells], header, contract) : cells;
      },
    };
  }

  #applyAll(due: readonly Correction[], cells: string[], header: Header, contract: Contract): string[] {
    for (const correction of due) {
      const place = header.places.get(headerSpellings(contract).get(normaliseHeader(correction.column)) ?? "");
      const found = place === undefined ? "（没有这一列）" : trimCell(cells[place] ?? "");
      if (place !== undefined && found === trimCell(correction.original)) {
        cells[place] = correction.corrected;
        this.#states.set(correction, "applied");
      } else this.#states.set(correction, { found });
    }
    return cells;
  }

  /** The source no longer says what a correction expects: the build stops and says so. */
  reportStale(issues: Issues): void {
    for (const correction of this.#open) {
      const state = this.#states.get(correction) ?? { found: "（没有这一行，或该行不是数据）" };
      if (state === "applied") continue;
      const { file, line, column, original, ownLine } = correction;
      const details = { place: `${file}:${line}`, column, found: state.found };
      issues.add(
        { code: "correction_stale", details },
        { dataset: "corrections", file: "corrections.csv", line: ownLine, column: "原值", raw: original },
      );
    }
  }
}
