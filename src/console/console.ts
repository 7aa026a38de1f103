import "./polyfills.ts";
import type { Catalog } from "../queries/catalog.ts";
import { createAnswer } from "./answer.ts";
import { element, fill } from "./dom.ts";
import { createEditor } from "./editor/editor.ts";
import { Engine, type RunOutcome, type Statement } from "./engine/engine.ts";
import { createOwnFiles } from "./own-files/own-files.ts";
import { takeQuestions } from "./questions.ts";
import { createRunBar } from "./run-bar.ts";
import { buildLink, readFragment } from "./saved/fragment.ts";
import { createSaved } from "./saved/saved.ts";
import { createSchemaBrowser } from "./schema/schema.ts";
import type { Result } from "./result.ts";
import type { ConsoleAddresses, ConsoleSetup, PageSetup } from "./setup.ts";
import { definitionRefusal } from "./sql/definitions.ts";
import { refusal } from "./sql/refusal.ts";
import { splitStatements } from "./sql/statements.ts";
import { createStatus } from "./status.ts";
import { createTabs } from "./tabs.ts";

/** The page sql/index.html: questions, schema, saved queries and own files beside the editor, the answer below it. */

const page = JSON.parse(document.getElementById("setup")!.textContent) as PageSetup & { addresses: ConsoleAddresses };
const setup: ConsoleSetup = { ...page, database: { sha256: "", bytes: 0 } };
const { addresses } = page;
const absolute = (address: string): string => new URL(address, location.href).href;

const engine = new Engine(
  {
    files: addresses.engine,
    database: absolute(addresses.database),
    record: absolute(addresses.record),
    onState: (state) => status.engine(state),
  },
  globalThis.startedWorker,
);
const status = createStatus();
const answer = createAnswer(setup, () => ownFiles.tables());
const editor = createEditor({ run, sql: "" });
const bar = createRunBar({ run, stop: () => engine.cancel(), format: () => editor.format(), sql: () => editor.text() });
const schema = createSchemaBrowser({ insert: (text) => editor.insert(text) });
const saved = createSaved({ open: (sql) => editor.setText(sql), text: () => editor.text() });
const published = new Set<string>();
/** DuckDB's own: a table so named would hide what tells of tables and columns. */
const ownNames = /^(duckdb_|pragma_|sqlite_|pg_|information_schema$|main$|temp$|system$|memory$|ducha$)/;
const ownFiles = createOwnFiles({
  workerUrl: absolute(addresses.ownFileWorker),
  add: (table) => engine.addTable(table.name, table.ipc),
  remove: (name) => engine.removeTable(name),
  isTaken: (name) => published.has(name) || ownNames.test(name),
  onDrop: () => side.choose(ownFilesTab),
  onChange: (tables) => {
    schema.showOwn(tables);
    editor.setOwnTables(tables);
  },
});
const questions = takeQuestions(setup.questions, document.getElementById("questions")!, {
  canRun: () => engine.state.phase !== "failed",
  open: (sql) => void show(sql),
});
const ownFilesTab = 3;
const side = createTabs(
  "从哪里开始",
  [
    { name: "现成问题", panel: questions },
    { name: "表和列", panel: schema.element },
    { name: "我的查询", panel: saved.element },
    { name: "本机文件", panel: ownFiles.element },
  ],
  "side",
);
let isRunning = false;
let running: Promise<void> = Promise.resolve();
/** How many queries were put into the editor: of several in a row the last counts. */
let shown = 0;
/** Chromium holds two million characters at most. */
const longestAddress = 100_000;

fill(
  document.getElementById("console")!,
  element("div", { class: "console-side" }, element("h2", {}, "从哪里开始"), side.element),
  element(
    "div",
    { class: "console-main" },
    element("h2", {}, "查询"),
    editor.element,
    bar.element,
    status.element,
    answer.element,
  ),
);
void loadCatalog();
void engine.ready().then(loadFunctions, () => undefined);
window.addEventListener("hashchange", openFragment);
if (!openFragment()) void show(setup.questions[0]?.sql ?? "");

/** Puts a query into the editor and runs it, in the place of the one that runs. */
async function show(sql: string): Promise<void> {
  const own = ++shown;
  editor.setText(sql);
  engine.cancel();
  await running;
  if (own !== shown) return;
  await run();
  if (own > 1) status.element.scrollIntoView({ block: "nearest" }); // on a narrow screen it is far below the question
}

/** A link may bring a query or name a question; a damaged one says so. */
function openFragment(): boolean {
  const asked = readFragment(location.hash);
  if (asked?.problem !== undefined) status.fail(asked.problem);
  const sql = asked?.sql ?? setup.questions.find(({ key }) => key === asked?.question)?.sql;
  if (sql !== undefined) void show(sql);
  else if (asked?.question !== undefined) status.say("链接里的问题现在没有了，请在现成问题里另选。");
  return asked !== null;
}

/** The selection where there is one, else all statements. */
async function run(): Promise<void> {
  if (isRunning) return;
  const chosen = editor.selection();
  const start = chosen?.from ?? 0;
  const statements = splitStatements(chosen?.text ?? editor.text()).map(({ text, from, to }) => ({
    text,
    from: start + from,
    to: start + to,
  }));
  editor.markError(null);
  if (statements.length === 0) status.say("还没有语句。请在上面写 SQL，或点一个现成问题。");
  else if (!isRefused(statements)) await runStatements(statements);
  performance.mark("answered"); // for who measures
}

/** Before the first statement runs all are looked at. */
function isRefused(statements: readonly Statement[]): boolean {
  for (const statement of statements) {
    const why = refusal(statement) ?? definitionRefusal(statement.text, published);
    if (why === null) continue;
    editor.markError({ from: statement.from, to: statement.to, message: why });
    status.fail(why);
    answer.setOld();
    return true;
  }
  return false;
}

function runStatements(statements: readonly Statement[]): Promise<void> {
  isRunning = true;
  bar.setRunning(true);
  status.busy();
  running = ask(statements).finally(() => {
    isRunning = false;
    bar.setRunning(false);
  });
  return running;
}

async function ask(statements: readonly Statement[]): Promise<void> {
  const [sql, limits, began] = [editor.text(), bar.limits(), performance.now()];
  keepInAddress(sql);
  const outcome = await engine.run(statements, limits);
  setup.database = (await engine.record()) ?? setup.database;
  editor.markError(status.tell(outcome, limits));
  if (outcome.results.length === 0) answer.setOld();
  else showResults(outcome.results);
  saved.record({ sql, rows: rowsOf(outcome), milliseconds: performance.now() - began });
}

/** The address names what was asked last, so that it can be kept, reloaded and sent. */
function keepInAddress(sql: string): void {
  const question = setup.questions.find((own) => own.sql === sql);
  const link = question === undefined ? buildLink(sql) : `#q=${question.key}`;
  if (link.length <= longestAddress) history.replaceState(null, "", link);
}

function showResults(results: readonly Result[]): void {
  try {
    answer.show(results);
  } catch (error) {
    status.fail("结果没有显示出来，请少查几列或几行。", String(error));
  }
}

function rowsOf(outcome: RunOutcome): number | null {
  return outcome.kind === "results" ? (outcome.results.at(-1)?.rowCount ?? 0) : null;
}

async function loadCatalog(): Promise<void> {
  const response = await fetch(absolute(addresses.catalog)).catch(() => null);
  if (!response?.ok) return;
  const catalog = (await response.json()) as Catalog;
  for (const { name } of [...catalog.views, ...catalog.tables]) published.add(name.toLowerCase());
  schema.show(catalog);
  editor.setCatalog(catalog);
}

/** What can be completed is what this engine knows. */
async function loadFunctions(): Promise<void> {
  editor.setFunctions(await engine.functions());
}
