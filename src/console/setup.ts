/** What the page sql/index.html hands to the console, as JSON in `<script type="application/json" id="setup">`. */
export interface ConsoleSetup {
  siteTitle: string;
  issuer: string;
  isSample: boolean;
  sampleNote: string;
  /** 2026-10; null where there is no data. */
  dataMonth: string | null;
  /** In order; a month is judged by the latest from that is not after it. */
  policies: { id: string; from: string }[];
  /** By which cells of a row that names an indicator are written. */
  indicators: { code: string; name: string; unit: string; decimals: number }[];
  /** The published database: what a result was answered from. */
  database: { sha256: string; bytes: number };
  questions: QuestionCard[];
}

/** A ready question; its page is sql/<key>.html. */
export interface QuestionCard {
  key: string;
  topic: string;
  title: string;
  sql: string;
}
