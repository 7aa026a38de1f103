import { moved, selectOne, type Extent, type Place, type Selection } from "./selection.ts";

export interface FrameActions {
  select(selection: Selection, isRevealed: boolean): void;
  /** Ascending, descending, as the query had it: the next of these. */
  sort(at: number): void;
  open(at: number): void;
  copy(): void;
  widen(at: number, by: number): void;
  refit(at: number): void;
}

interface Current {
  selection(): Selection;
  extent(): Extent;
}

/** What mouse, finger and keys do in the table. */
export function listenInFrame(frame: HTMLElement, current: Current, actions: FrameActions): void {
  frame.addEventListener("keydown", (event) => onKey(event, current, actions));
  frame.addEventListener("pointerdown", (event) => {
    const edge = (event.target as Element).closest(".results-edge");
    const at = columnAt(event.target);
    if (edge !== null && at !== null) pullEdge(event, at, actions);
    // a finger may be about to scroll: it selects by its click
    else if (event.pointerType === "mouse") press(event, frame, current, actions);
  });
  frame.addEventListener("pointermove", (event) => {
    const place = placeAt(event.target);
    if (event.buttons !== 1 || event.pointerType !== "mouse" || place === null || place.row < 0) return;
    actions.select({ active: place, anchor: current.selection().anchor }, false);
  });
  // a button would take the focus out of the grid's keys
  frame.addEventListener("mousedown", (event) => {
    if ((event.target as Element).closest("button, .results-edge") === null) return;
    event.preventDefault();
    frame.focus({ preventScroll: true });
  });
  frame.addEventListener("click", (event) => {
    const at = columnAt(event.target);
    if (at === null) return press(event, frame, current, actions);
    if ((event.target as Element).closest(".results-sort") !== null) actions.sort(at);
    if ((event.target as Element).closest(".results-more") !== null) actions.open(at);
  });
  frame.addEventListener("dblclick", (event) => {
    const at = columnAt(event.target);
    if (at !== null && (event.target as Element).closest(".results-edge") !== null) actions.refit(at);
  });
}

function press(event: MouseEvent, frame: HTMLElement, current: Current, actions: FrameActions): void {
  const place = placeAt(event.target);
  if (place === null || place.row < 0 || event.button !== 0) return;
  const anchor = event.shiftKey ? current.selection().anchor : place;
  actions.select({ active: place, anchor }, false);
  frame.focus({ preventScroll: true });
}

function pullEdge(event: PointerEvent, at: number, actions: FrameActions): void {
  let from = event.clientX;
  event.preventDefault();
  const pull = (move: PointerEvent): void => {
    actions.widen(at, move.clientX - from);
    from = move.clientX;
  };
  const release = (): void => {
    window.removeEventListener("pointermove", pull);
    window.removeEventListener("pointerup", release);
    window.removeEventListener("pointercancel", release);
  };
  window.addEventListener("pointermove", pull);
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", release);
}

function onKey(event: KeyboardEvent, current: Current, actions: FrameActions): void {
  const { active, anchor } = current.selection();
  const isFar = event.ctrlKey || event.metaKey;
  const done = (): void => event.preventDefault();
  if (event.altKey && event.key === "ArrowDown") return (actions.open(active.column), done());
  if (event.altKey) return;
  if (isFar && event.key.toLowerCase() === "c") return (actions.copy(), done());
  if (isFar && event.key.toLowerCase() === "a") return (actions.select(everything(current.extent()), false), done());
  if (event.key === "Enter" && active.row === -1) return (actions.sort(active.column), done());
  const place = moved(active, event.key, isFar, current.extent());
  if (place === null) return;
  done();
  if (!event.shiftKey) return actions.select(selectOne(place), true);
  actions.select({ active: { ...place, row: Math.max(0, place.row) }, anchor }, true);
}

function everything({ rows, columns }: Extent): Selection {
  return { active: { row: 0, column: 0 }, anchor: { row: rows - 1, column: columns - 1 } };
}

/** By the numbers that assistive technology is told, which count the head and the row numbers. */
function placeAt(target: EventTarget | null): Place | null {
  const cell = (target as Element).closest("[role=gridcell], [role=columnheader]");
  const row = cell?.closest("[role=row]");
  if (cell == null || row == null) return null;
  const column = Number(cell.getAttribute("aria-colindex")) - 2;
  return column < 0 ? null : { row: Number(row.getAttribute("aria-rowindex")) - 2, column };
}

function columnAt(target: EventTarget | null): number | null {
  const place = placeAt(target);
  return place !== null && place.row === -1 ? place.column : null;
}
