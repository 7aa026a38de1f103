import { annexDocument, type AnnexDocument, type AnnexInput } from "../../src/console/annex/annex-document.ts";
import type { OwnSource } from "../../src/console/origin.ts";
import type { ResultView } from "../../src/console/results/view.ts";
import type { ConsoleSetup } from "../../src/console/setup.ts";
import { smallSetup } from "./small-view.ts";

export const now = new Date(2024, 6, 5, 9, 8);

export interface AnnexChanges {
  input?: Partial<AnnexInput>;
  setup?: Partial<ConsoleSetup>;
  ownSources?: OwnSource[];
}

/** An annex of all columns of a result. */
export function annexOf(view: ResultView, { input, setup, ownSources = [] }: AnnexChanges = {}): AnnexDocument {
  const columns = new Set(view.result.columns.map(({ key }) => key));
  const filled = { title: "各市落后情况", note: "", signedBy: "济宁市人民政府督查室", columns, ...input };
  return annexDocument(view, filled, { setup: { ...smallSetup, ...setup }, ownSources, now });
}

export function stampOf(view: ResultView, changes?: AnnexChanges): Record<string, string> {
  return Object.fromEntries(annexOf(view, changes).stamp.map(({ name, text }) => [name, text]));
}
