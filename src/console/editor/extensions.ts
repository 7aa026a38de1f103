import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  startCompletion,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { EditorState, Prec, type Extension } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type Command,
} from "@codemirror/view";
import { completionSource } from "./completion/source.ts";
import type { KnownNames } from "./completion/known-names.ts";
import { sqlLanguage } from "./sql-language.ts";

const phrases = EditorState.phrases.of({
  Completions: "可选的写法",
  "Control character": "控制字符",
  "Selection deleted": "已删除选中的内容",
});

/** Keys: Esc and then Tab leave the editor, as its hint says; Ctrl+Space belongs to Chinese input methods. */
function keys(run: () => void, format: () => void): Extension {
  const doing = (action: () => void): Command => {
    return () => {
      action();
      return true;
    };
  };
  return [
    Prec.highest(
      keymap.of([
        { key: "Mod-Enter", run: doing(run) },
        { key: "Alt-/", run: startCompletion },
        { key: "Tab", run: acceptCompletion },
      ]),
    ),
    keymap.of([
      { key: "Shift-Alt-f", run: doing(format) },
      { key: "Tab", run: indentMore, shift: indentLess },
      ...closeBracketsKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
  ];
}

export function editorExtensions(names: KnownNames, use: { run: () => void; format: () => void }): Extension {
  return [
    phrases,
    lineNumbers(),
    highlightSpecialChars(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    history(),
    EditorView.lineWrapping,
    indentUnit.of("  "),
    bracketMatching(),
    closeBrackets(),
    sqlLanguage(),
    autocompletion({ override: [completionSource(names)], icons: false }),
    keys(use.run, use.format),
  ];
}
