import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface SiteSize {
  /** Pages of indicators and months: what DESIGN 8 counts. */
  pages: number;
  sourcePages: number;
  /** Without database, WebAssembly and source extracts. */
  bytes: number;
  sourceBytes: number;
  databaseBytes: number;
  heaviestIndicator: number;
  /** The largest month of counties × indicators, gzipped. */
  heaviestHeatmap: number;
  /** Letters and orders as .docx. */
  documents: number;
}

export function measureSite(site: string): SiteSize {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
  const isSource = (path: string): boolean => path.startsWith("sources/");
  const isOwn = (path: string): boolean => !isSource(path) && !/\.duckdb$|\.wasm(\.br|\.gz)?$/.test(path);
  const bytes = (keep: (path: string) => boolean): number =>
    paths.filter(keep).reduce((sum, path) => sum + statSync(join(site, path)).size, 0);
  const gzipped = (path: string): number => gzipSync(readFileSync(join(site, path))).length;
  const heaviest = (pattern: RegExp): number =>
    Math.max(0, ...paths.filter((path) => pattern.test(path)).map((path) => gzipped(path)));
  return {
    pages: paths.filter((path) => isOwn(path) && path.endsWith(".html")).length,
    sourcePages: paths.filter((path) => isSource(path) && path.endsWith(".html")).length,
    bytes: bytes(isOwn),
    sourceBytes: bytes(isSource),
    databaseBytes: bytes((path) => path.endsWith(".duckdb")),
    heaviestIndicator: heaviest(/^indicators\//),
    heaviestHeatmap: heaviest(/^counties\/\d{4}-\d{2}\.html$/),
    documents: paths.filter((path) => path.endsWith(".docx")).length,
  };
}
