import { element } from "../dom.ts";
import { sourceLine, type OwnSource } from "../origin.ts";
import type { ResultView } from "../results/view.ts";
import type { ConsoleSetup } from "../setup.ts";
import { createTurns, Superseded, type Pace } from "../slices.ts";
import { createBoard } from "./board.ts";
import { subtitleOfChart, titleOfChart } from "./caption.ts";
import { fit, type Choice } from "./choice.ts";
import { createControls } from "./controls.ts";
import { collectPoints, isReduced, type PointSet } from "./points.ts";
import { profileColumns, type Profile } from "./profile.ts";
import { suggest } from "./suggest.ts";

interface Subject {
  view: ResultView;
  profiles: readonly Profile[];
  choice: Choice;
  /** Undefined where the reader has not chosen. */
  focus: string | null | undefined;
}

/** A chart of a result, chosen by its columns and changed by the reader. Plot is loaded when the first is drawn. */
export function createChart(
  setup: ConsoleSetup,
  ownSources: () => readonly OwnSource[] = () => [],
): { element: HTMLElement; show(view: ResultView): void } {
  const nextTurn = createTurns();
  const board = createBoard();
  let subject: Subject | null = null;
  const controls = createControls({
    choose: (wanted) => change((now) => ({ choice: fit(now.profiles, wanted) ?? now.choice, focus: undefined })),
    setFocus: (focus) => change(() => ({ focus })),
  });

  function change(part: (now: Subject) => Partial<Subject>): void {
    if (subject === null) return;
    subject = { ...subject, ...part(subject) };
    void redraw(subject);
  }

  async function redraw(now: Subject): Promise<void> {
    try {
      await draw(now, nextTurn());
    } catch (error) {
      if (error instanceof Superseded) return;
      board.say("没有画成，请换一种图形或换几列。");
      throw error;
    }
  }

  async function draw({ view, profiles, choice, focus: chosen }: Subject, pace: Pace): Promise<void> {
    const focus = chosen === undefined ? homeOf(profiles, choice) : chosen;
    board.busy();
    const set = await collectPoints(view, choice, focus, pace);
    const names = typeof set === "string" ? [] : namesOf(set);
    const isTogether = typeof set !== "string" && isReduced(set, choice);
    controls.show({
      profiles,
      choice,
      names,
      isReduced: isTogether,
      focus: focus !== null && names.includes(focus) ? focus : null,
    });
    if (typeof set === "string") return board.say(set);
    const { panelsOf, drawPanel } = await import("./panels.ts");
    await pace.rest();
    const drawing = { focus, indicators: setup.indicators };
    const panels = panelsOf(set, view, choice, { ...drawing, room: board.room() });
    board.show({
      key: view.result.sql,
      title: titleOfChart(view, choice, isTogether),
      subtitle: subtitleOfChart(view, choice, setup.indicators),
      notes: [...set.notes, ...(view.arrangement === "" ? [] : [`${view.arrangement}。`])],
      source: sourceLine(setup, view.result.sql, ownSources()),
      isOverTime: set.xKind === "month" || set.xKind === "day",
      panels: panels.map((panel) => ({ ...panel, drawing: drawPanel(panel) })),
      filePanels: () => panelsOf(set, view, choice, drawing),
    });
  }

  controls.element.hidden = true;
  board.onroom = () => change(() => ({}));
  return {
    element: element("div", { class: "chart-maker" }, controls.element, board.element),
    show(view) {
      const profiles = profileColumns(view, setup.home);
      const choice = choiceFor(subject, view, profiles);
      subject = choice && { view, profiles, choice, focus: undefined };
      controls.element.hidden = subject === null;
      if (subject !== null) return void redraw(subject);
      nextTurn();
      board.say(
        view.rows.length === 0
          ? "没有行，不作图。"
          : "这个结果不成图：要有两行以上，其中有一列数，或有一列可以计数的名称。",
      );
    },
  };
}

/** The same columns again keep the reader's choice. */
function choiceFor(before: Subject | null, view: ResultView, profiles: readonly Profile[]): Choice | null {
  const isSame = before !== null && columnsText(before.view) === columnsText(view);
  return (isSame && fit(profiles, before.choice)) || suggest(profiles, view.rows.length);
}

function columnsText({ result }: ResultView): string {
  return JSON.stringify(result.columns.map(({ name, kind }) => [name, kind]));
}

function homeOf(profiles: readonly Profile[], { series, x }: Choice): string | null {
  const homeIn = (key: string | null): string | null => profiles.find(({ column }) => column.key === key)?.home ?? null;
  return homeIn(series) ?? homeIn(x);
}

/** Among whom one can be strong. */
function namesOf({ series, xKind, xNames }: PointSet): readonly string[] {
  if (series.length > 1) return series;
  return xKind === "name" ? xNames : [];
}
