import { RangeSet, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, gutterLineClass, GutterMarker } from "@codemirror/view";
import { element } from "../dom.ts";

export interface ErrorMark {
  from: number;
  to: number;
  message: string;
}

const setMark = StateEffect.define<ErrorMark | null>();

/** Gone with the next edit: it speaks of another text then. */
const markField = StateField.define<ErrorMark | null>({
  create: () => null,
  update(mark, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMark)) return effect.value;
    return transaction.docChanged ? null : mark;
  },
});

const lineMarker = new (class extends GutterMarker {
  override elementClass = "editor-wrong-line";
})();

/** What is wrong is underlined, its line number marked; who cannot see it hears it with the editor's description. */
export function createErrorMark(id: string): {
  element: HTMLElement;
  extension: Extension;
  show(view: EditorView, mark: ErrorMark | null): void;
} {
  const described = element("p", { id, class: "editor-described" });
  const describe = EditorView.updateListener.of(({ state, startState }) => {
    const mark = state.field(markField);
    if (mark === startState.field(markField)) return;
    described.textContent = mark === null ? "" : `第${state.doc.lineAt(mark.from).number}行：${mark.message}`;
  });
  return {
    element: described,
    extension: [markField, underline, lineClass, invalid, describe],
    show: (view, mark) => {
      const placed = mark === null ? null : within(mark, view.state.doc.length);
      const scroll = placed === null ? [] : [EditorView.scrollIntoView(placed.from)];
      view.dispatch({ effects: [setMark.of(placed), ...scroll] });
    },
  };
}

/** At least one character, and none that is not there. */
function within({ from, to, message }: ErrorMark, length: number): ErrorMark {
  const start = Math.max(0, Math.min(from, length));
  const end = Math.min(Math.max(to, start + 1), length);
  return { from: end > start ? start : Math.max(0, end - 1), to: end, message };
}

const underline = EditorView.decorations.compute([markField], (state) => {
  const mark = state.field(markField);
  if (mark === null || mark.from === mark.to) return Decoration.none;
  const wrong = Decoration.mark({ class: "editor-wrong", attributes: { title: mark.message } });
  return Decoration.set(wrong.range(mark.from, mark.to));
});

const lineClass = gutterLineClass.compute([markField], (state) => {
  const mark = state.field(markField);
  return mark === null ? RangeSet.empty : RangeSet.of(lineMarker.range(state.doc.lineAt(mark.from).from));
});

const invalid = EditorView.contentAttributes.compute([markField], (state): Record<string, string> => {
  return state.field(markField) === null ? {} : { "aria-invalid": "true" };
});
