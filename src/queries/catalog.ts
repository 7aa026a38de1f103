import { readFile } from "node:fs/promises";
import { once } from "./database.ts";

export interface CatalogColumn {
  name: string;
  type: string;
  about: string;
}

/** A published table or Chinese view. */
export interface CatalogTable {
  name: string;
  title: string;
  about: string;
  grain: string[];
  columns: CatalogColumn[];
}

export interface ContractColumn extends CatalogColumn {
  header: string;
  aliases: string[];
  unit?: string;
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
