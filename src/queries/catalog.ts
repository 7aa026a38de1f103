import { readFile } from "node:fs/promises";
import { once } from "./database.ts";

interface DescribedColumn {
  name: string;
  type: string;
  unit?: string;
  about: string;
}

export interface CatalogColumn extends DescribedColumn {
  /** Its most frequent values as text, at most three. */
  samples: string[];
}

/** A published table or Chinese view. */
export interface CatalogTable {
  name: string;
  title: string;
  about: string;
  /** One of the catalog's. */
  topic: string;
  grain: string[];
  columns: CatalogColumn[];
}

export interface ContractColumn extends DescribedColumn {
  header: string;
  aliases: string[];
  required: boolean;
  values: string[];
  publish: boolean;
}

export interface CatalogContract {
  table: string;
  kind: "reference" | "dataset";
  title: string;
  about: string;
  grain: string[];
  columns: ContractColumn[];
}

export interface Catalog {
  /** In the order in which they are shown. */
  topics: string[];
  tables: CatalogTable[];
  views: CatalogTable[];
  contracts: CatalogContract[];
}

/** The data dictionary (DUCHA_CATALOG), written from the contracts and the comments of the published database. */
export const loadCatalog = once(async (): Promise<Catalog> => {
  const path = process.env.DUCHA_CATALOG;
  if (path === undefined) throw new Error("DUCHA_CATALOG is not set: the site is built by `npm run build`");
  return JSON.parse(await readFile(path, "utf8")) as Catalog;
});
