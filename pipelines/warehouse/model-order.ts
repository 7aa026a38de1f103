import type { ModelFile } from "./model-file.ts";

/** Models in an order in which each runs after those it reads; otherwise the order given is kept. */
export function inDependencyOrder(models: readonly ModelFile[]): ModelFile[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  const ordered = new Set<ModelFile>();
  const visit = (model: ModelFile, readers: readonly string[]): void => {
    if (ordered.has(model)) return;
    if (readers.includes(model.name)) throw new Error(`models: ${[...readers, model.name].join(" → ")} is a circle`);
    for (const name of readsOf(model, byName)) visit(byName.get(name)!, [...readers, model.name]);
    ordered.add(model);
  };
  for (const model of models) visit(model, []);
  return [...ordered];
}

/** The models that these need, directly or not, themselves left out. */
export function needsOf(queries: readonly ModelFile[], models: readonly ModelFile[]): ModelFile[] {
  const needed = new Set<ModelFile>();
  const byName = new Map(models.map((model) => [model.name, model]));
  const visit = (reader: ModelFile): void => {
    for (const name of readsOf(reader, byName)) {
      visit(byName.get(name)!);
      needed.add(byName.get(name)!);
    }
  };
  queries.forEach(visit);
  return [...needed];
}

function readsOf(model: ModelFile, byName: ReadonlyMap<string, unknown>): string[] {
  const query = model.sql.replace(/--.*$/gm, "");
  const names = [...query.matchAll(/\b(?:from|join)\s+(\w+)/gi)].map((match) => match[1]!);
  return [...new Set(names)].filter((name) => name !== model.name && byName.has(name));
}
