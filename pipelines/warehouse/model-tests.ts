import type { HeaderTest, ModelFile } from "./model-file.ts";
import { identifier, text } from "./quote.ts";
import type { Warehouse } from "./warehouse.ts";

const rowsShown = 20;

type Row = Record<string, unknown>;

/** A model broke a rule: nothing is published. Names the test, what it is for, and the first rows. Exit status 3. */
export class ModelTestError extends Error {
  readonly test: string;
  readonly purpose: string;
  readonly rows: readonly Row[];

  constructor(test: string, purpose: string, rows: readonly Row[]) {
    const shown = rows.map((row) => `  ${describeRow(row)}`).join("\n");
    const more = rows.length === rowsShown ? `\n  （只列前 ${rowsShown} 行）` : "";
    super(
      `模型检验未通过：${test}\n${purpose}\n${shown}${more}\n提示：请核对这些行的来源文件；来源无误的，是模型有错，请联系维护人员。`,
    );
    this.test = test;
    this.purpose = purpose;
    this.rows = rows;
  }
}

/** Checks what the header of a model claims. Returns how many tests were run. */
export async function checkHeaderTests(warehouse: Warehouse, model: ModelFile): Promise<number> {
  for (const test of model.tests) {
    const query = `${headerTestQuery(model.name, test)} limit ${rowsShown}`;
    await expectNoRow(warehouse, query, `${model.name} ${test.source}`, purposeOf(test));
  }
  return model.tests.length;
}

/** A business rule: a query that must return no row. */
export async function checkRule(warehouse: Warehouse, rule: ModelFile): Promise<void> {
  await expectNoRow(warehouse, `select * from (${rule.sql}) limit ${rowsShown}`, rule.name, rule.purpose);
}

async function expectNoRow(warehouse: Warehouse, query: string, test: string, purpose: string): Promise<void> {
  const rows = await warehouse.rows<Row>(query);
  if (rows.length > 0) throw new ModelTestError(test, purpose, rows);
}

function headerTestQuery(table: string, test: HeaderTest): string {
  const from = `from ${identifier(table)}`;
  const columns = test.columns.map(identifier);
  const column = columns[0]!;
  switch (test.kind) {
    case "unique": {
      const key = columns.join(", ");
      const twice = `select hash(${key}) ${from} group by 1 having count(*) > 1`; // a fraction of the memory of the keys
      return `select ${key}, count(*) as ${identifier("行数")} ${from} where hash(${key}) in (${twice}) group by ${key} having count(*) > 1`;
    }
    case "not_null":
      return `select * ${from} where ${columns.map((name) => `${name} is null`).join(" or ")}`;
    case "accepted":
      return `select * ${from} where ${column} is not null and ${column} not in (${test.values!.map(text).join(", ")})`;
    case "relationship": {
      const target = identifier(test.target!.table);
      const key = `${target}.${identifier(test.target!.column)}`;
      return `select * ${from} where ${column} is not null and not exists (from ${target} where ${key} = ${identifier(table)}.${column})`;
    }
  }
}

function purposeOf({ kind, columns, target, values }: HeaderTest): string {
  const names = columns.join("、");
  switch (kind) {
    case "unique":
      return `${names} 合起来应当各不相同。`;
    case "not_null":
      return `${names} 不应为空。`;
    case "accepted":
      return `${names} 只应是 ${values!.join("、")}。`;
    case "relationship":
      return `${names} 应当在 ${target!.table} 的 ${target!.column} 中。`;
  }
}

function describeRow(row: Row): string {
  return Object.entries(row)
    .map(
      ([name, value]) => `${name}=${value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? "空")}`,
    )
    .join("，");
}
