import { isolateHistory } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Catalog } from "../../queries/catalog.ts";
import { element } from "../dom.ts";
import { KnownNames, type KnownFunction, type OwnTableNames } from "./completion/known-names.ts";
import { createErrorMark, type ErrorMark } from "./error-mark.ts";
import { editorExtensions } from "./extensions.ts";
import { spaced } from "./insertion.ts";

export interface Editor {
  element: HTMLElement;
  text(): string;
  /** In the place of all that is there; one undo brings that back. */
  setText(sql: string): void;
  /** In the place of the selection, kept apart from the names beside it; the cursor ends behind it. */
  insert(text: string): void;
  /** Null where nothing is selected. */
  selection(): { from: number; to: number; text: string } | null;
  focus(): void;
  /** Until the next edit, or until null. */
  markError(mark: ErrorMark | null): void;
  setCatalog(catalog: Pick<Catalog, "views" | "tables">): void;
  /** Those of this engine: rows of duckdb_functions(). */
  setFunctions(functions: readonly KnownFunction[]): void;
  setOwnTables(tables: readonly OwnTableNames[]): void;
  /** Lays the text out anew, or says why not. */
  format(): Promise<void>;
}

const isMac = /Mac|iPad|iPhone/.test(navigator.platform);
const hint = `${isMac ? "⌘" : "Ctrl"}+Enter 运行，Alt+/ 列出可选的写法，Shift+Alt+F 排版；按 Esc 再按 Tab 离开编辑框。`;

/** The text box for SQL. `run` is what Ctrl+Enter does. */
export function createEditor({ run, sql }: { run: () => unknown; sql: string }): Editor {
  const names = new KnownNames();
  const mark = createErrorMark("editor-error");
  const said = element("span", { class: "editor-said", role: "status" });
  const box = element("div", { class: "editor-box" });
  const view = new EditorView({
    parent: box,
    state: EditorState.create({
      doc: sql,
      extensions: [
        EditorView.contentAttributes.of({
          "aria-label": "SQL 查询",
          "aria-describedby": "editor-error editor-hint",
          tabindex: "0", // said outright for programs that do not count contenteditable
        }),
        editorExtensions(names, { run, format: () => void format() }),
        mark.extension,
      ],
    }),
  });
  const format = async (): Promise<void> => {
    said.textContent = "";
    said.textContent = await formatIn(view);
  };
  return {
    element: element(
      "div",
      { class: "editor" },
      box,
      mark.element,
      element("p", { class: "editor-foot" }, element("span", { id: "editor-hint" }, hint), " ", said),
    ),
    text: () => view.state.doc.toString(),
    setText: (text) => {
      replaceAll(view, text);
      said.textContent = "";
    },
    insert: (text) => {
      const { from, to } = view.state.selection.main;
      const line = view.state.doc.lineAt(from);
      const name = spaced(text, view.state.sliceDoc(line.from, from), view.state.sliceDoc(to, to + 1));
      view.dispatch(view.state.replaceSelection(name), { scrollIntoView: true });
      view.focus();
    },
    selection: () => {
      const { from, to, empty } = view.state.selection.main;
      return empty ? null : { from, to, text: view.state.sliceDoc(from, to) };
    },
    focus: () => view.focus(),
    markError: (error) => mark.show(view, error),
    setCatalog: (catalog) => names.setCatalog(catalog),
    setFunctions: (functions) => names.setFunctions(functions),
    setOwnTables: (tables) => names.setOwnTables(tables),
    format,
  };
}

/** A step of its own to undo. */
function replaceAll(view: EditorView, insert: string): void {
  const changes = { from: 0, to: view.state.doc.length, insert };
  view.dispatch({ changes, selection: { anchor: 0 }, annotations: isolateHistory.of("full") });
}

/** Lays the text out; returns what is to be said of it. */
async function formatIn(view: EditorView): Promise<string> {
  const tool = await import("./format-sql.ts").catch(() => null);
  if (tool === null) return "没有读到排版工具，原文没有改动。";
  const text = view.state.doc.toString();
  const formatted = tool.formatSql(text);
  if (formatted === null) return "这段 SQL 排不了版（可能有写法不对的地方，如中文标点），原文没有改动。";
  if (formatted === text) return "已经排好了。";
  replaceAll(view, formatted);
  return `已排版，${isMac ? "⌘" : "Ctrl"}+Z 可撤销。`;
}
