import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { corrections } from "../contracts/corrections.ts";
import { type Column, type Contract } from "../contracts/contract.ts";
import { datasetContracts, referenceContracts } from "../contracts/index.ts";
import type { ModelFile } from "../warehouse/model-file.ts";
import { topics } from "../warehouse/topics.ts";
import { publishedModels } from "./database.ts";
import { readSamples } from "./samples.ts";

export interface CatalogColumn {
  name: string;
  /** As DuckDB names it: VARCHAR, DATE, INTEGER, DOUBLE, BOOLEAN. */
  type: string;
  /** 计量单位: that of the row's indicator. Absent of words, dates, codes and places in an order. */
  unit?: string;
  about: string;
  /** Its most frequent values as text, at most three, the most frequent first. */
  samples: string[];
}

export interface CatalogTable {
  name: string;
  title: string;
  about: string;
  /** One of the catalog's. */
  topic: string;
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
  /** In the order in which they are shown; of each, the views before the tables. */
  topics: readonly string[];
  tables: CatalogTable[];
  views: CatalogTable[];
  contracts: CatalogContract[];
}

/**
 * With two threads the first rows of a view are other rows each time; tables and views are read at the same time instead.
 * The warehouse is open beside it: the two together stay within the build's memory.
 */
const limits = { threads: "1", memory_limit: "96MB" };

/** Describes a published database, its tables and views by topic and name, and the contracts of its inputs. */
export async function buildCatalog(databasePath: string): Promise<Catalog> {
  const published = publishedModels();
  const instance = await DuckDBInstance.create(databasePath, { access_mode: "READ_ONLY", ...limits });
  try {
    const [tables, views] = await Promise.all([
      describeAll(instance, published.tables),
      describeAll(instance, published.views),
    ]);
    const contracts = [...datasetContracts, ...referenceContracts, corrections].map(describeContract);
    return { topics, tables, views, contracts };
  } finally {
    instance.closeSync();
  }
}

async function describeAll(instance: DuckDBInstance, models: readonly ModelFile[]): Promise<CatalogTable[]> {
  const connection = await instance.connect();
  try {
    const columns = Map.groupBy(await readColumns(connection), (column) => column.table);
    const described: CatalogTable[] = [];
    for (const model of byTopic(models)) described.push(await describe(connection, model, columns.get(model.name)));
    return described;
  } finally {
    connection.closeSync();
  }
}

function byTopic(models: readonly ModelFile[]): ModelFile[] {
  return topics.flatMap((topic) => models.filter((model) => model.topic === topic));
}

type ColumnRow = Pick<CatalogColumn, "name" | "type" | "about"> & { table: string };

async function readColumns(connection: DuckDBConnection): Promise<ColumnRow[]> {
  const reader = await connection.runAndReadAll(`
    select table_name as "table", column_name as name, data_type as type, comment as about
    from duckdb_columns() where not internal order by table_name, column_index`);
  return reader.getRowObjectsJS() as unknown as ColumnRow[];
}

async function describe(
  connection: DuckDBConnection,
  model: ModelFile,
  columns: readonly ColumnRow[] = [],
): Promise<CatalogTable> {
  const { name, title, purpose, topic, grain } = model;
  const samples = await readSamples(connection, name);
  const described = columns.map(({ name, type, about }) => {
    const unit = model.columns.get(name)?.unit;
    return { name, type, ...(unit && { unit }), about, samples: samples.get(name) ?? [] };
  });
  return { name, title, about: purpose, topic, grain, columns: described };
}

function describeContract({ table, kind, title, about, grain, columns }: Contract): CatalogContract {
  const described = Object.entries(columns).map(([name, column]) => describeColumn(name, column));
  return { table, kind, title, about, grain, columns: described };
}

function describeColumn(name: string, column: Column): CatalogContractColumn {
  const { header, aliases = [], type, unit, required = false, values = {}, inIndicatorUnit, publish, about } = column;
  return { name, header, aliases, type, unit, required, values: Object.keys(values), inIndicatorUnit, publish, about };
}
