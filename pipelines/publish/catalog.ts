import { DuckDBInstance } from "@duckdb/node-api";
import { corrections } from "../contracts/corrections.ts";
import { type Column, type Contract } from "../contracts/contract.ts";
import { datasetContracts, referenceContracts } from "../contracts/index.ts";
import type { ModelFile } from "../warehouse/model-file.ts";
import { publishedModels } from "./database.ts";

export interface CatalogColumn {
  name: string;
  /** As DuckDB names it: VARCHAR, DATE, INTEGER, DOUBLE, BOOLEAN. */
  type: string;
  about: string;
}

export interface CatalogTable {
  name: string;
  title: string;
  about: string;
  /** Columns that together name a row; empty for a view. */
  grain: readonly string[];
  columns: CatalogColumn[];
}

export interface CatalogContractColumn extends Omit<Column, "values" | "register" | "mayBeFuture"> {
  name: string;
  aliases: readonly string[];
  required: boolean;
  /** Of a choice: what may stand in the cell. */
  values: readonly string[];
}

export interface CatalogContract extends Pick<Contract, "table" | "kind" | "title" | "about" | "grain"> {
  columns: CatalogContractColumn[];
}

/** The data dictionary: what is published, and what may be handed in. */
export interface Catalog {
  tables: CatalogTable[];
  views: CatalogTable[];
  contracts: CatalogContract[];
}

/** Describes a published database, its tables and views in name order, and the contracts of its inputs. */
export async function buildCatalog(databasePath: string): Promise<Catalog> {
  const { tables, views } = publishedModels();
  const columns = await readColumns(databasePath);
  const describe = ({ name, title, purpose, grain }: ModelFile): CatalogTable => ({
    name,
    title,
    about: purpose,
    grain,
    columns: columns.flatMap(({ table, ...column }) => (table === name ? [column] : [])),
  });
  const contracts = [...datasetContracts, ...referenceContracts, corrections].map(describeContract);
  return { tables: tables.map(describe), views: views.map(describe), contracts };
}

async function readColumns(path: string): Promise<(CatalogColumn & { table: string })[]> {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  try {
    const result = await connection.runAndReadAll(`
      select table_name as "table", column_name as name, data_type as type, comment as about
      from duckdb_columns() where not internal order by table_name, column_index`);
    return result.getRowObjectsJS() as unknown as (CatalogColumn & { table: string })[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function describeContract({ table, kind, title, about, grain, columns }: Contract): CatalogContract {
  const described = Object.entries(columns).map(([name, column]) => describeColumn(name, column));
  return { table, kind, title, about, grain, columns: described };
}

function describeColumn(name: string, column: Column): CatalogContractColumn {
  const { header, aliases = [], type, unit, required = false, values = {}, inIndicatorUnit, publish, about } = column;
  return { name, header, aliases, type, unit, required, values: Object.keys(values), inIndicatorUnit, publish, about };
}
