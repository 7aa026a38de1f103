import type { EngineBuild } from "./engine/build-choice.ts";
import type { EngineFiles } from "./engine/worker-start.ts";

/** What the console knows before the first query. */
export interface ConsoleSetup extends PageSetup {
  /** The published database, as data/database.json names it: not in the page, which is the same for the same input. */
  database: { sha256: string; bytes: number };
}

/** What the page sql/index.html hands over, as JSON in `<script type="application/json" id="setup">`. */
export interface PageSetup {
  siteTitle: string;
  issuer: string;
  isSample: boolean;
  sampleNote: string;
  /** What the home city is called: 济宁市, 济宁. */
  home: string[];
  /** 2026-10; null where there is no data. */
  dataMonth: string | null;
  /** In order; a month is judged by the latest from that is not after it. */
  policies: { id: string; from: string }[];
  /** By which cells of a row that names an indicator are written. */
  indicators: { code: string; name: string; unit: string; decimals: number }[];
  questions: QuestionCard[];
}

/** Where the page's files are, relative to it. */
export interface ConsoleAddresses {
  engine: Record<EngineBuild, EngineFiles>;
  ownFileWorker: string;
  database: string;
  record: string;
  catalog: string;
}

/** A ready question; its page is sql/<key>.html. */
export interface QuestionCard {
  key: string;
  topic: string;
  title: string;
  /** How to read the answer. */
  about: string;
  /** What no row means: nothing of the kind, or that the data for it is not there. */
  none: string;
  sql: string;
}
