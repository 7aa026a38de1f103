import "../../src/console/polyfills.ts";
import { createEditor, type Editor } from "../../src/console/editor/editor.ts";

/** The editor alone on a page, reachable for the test. */
declare global {
  interface Window {
    editor: Editor;
    runs: number;
  }
}

window.runs = 0;
window.editor = createEditor({ run: () => window.runs++, sql: "" });
document.getElementById("console")!.append(window.editor.element);
