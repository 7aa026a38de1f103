import type { QuestionCard } from "./setup.ts";

export interface QuestionUse {
  /** Whether the engine can answer; where it cannot, a question's page with its ready answer opens. */
  canRun: () => boolean;
  open: (sql: string) => void;
}

/** Takes the page's own list of questions: a click runs the question here, its page stays one click away. */
export function takeQuestions(questions: readonly QuestionCard[], list: HTMLElement, use: QuestionUse): HTMLElement {
  const sqlOf = new Map(questions.map(({ key, sql }) => [key, sql]));
  list.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("[data-question]");
    const sql = sqlOf.get(link?.dataset.question ?? "");
    const wantsPage = event.ctrlKey || event.metaKey || event.shiftKey;
    if (sql === undefined || wantsPage || !use.canRun()) return;
    event.preventDefault();
    use.open(sql);
  });
  return list;
}
