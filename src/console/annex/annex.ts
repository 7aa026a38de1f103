import { element, fill, save } from "../dom.ts";
import { fileName } from "../file-name.ts";
import { questionTitle, type OwnSource } from "../origin.ts";
import type { ResultView } from "../results/view.ts";
import type { ConsoleSetup } from "../setup.ts";
import { annexDocument, type AnnexDocument } from "./annex-document.ts";
import { createAnnexForm } from "./form.ts";
import { printSheet } from "./print.ts";
import { annexSheet } from "./sheet.ts";

export interface AnnexOptions {
  ownSources?: () => readonly OwnSource[];
  now?: () => Date;
}

const PREVIEWED_ROWS = 10;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A result as a sheet that can be signed and sealed: printed, or as .docx. docx is loaded when it is asked for. */
export function createAnnex(
  setup: ConsoleSetup,
  { ownSources = () => [], now = () => new Date() }: AnnexOptions = {},
): { element: HTMLElement; show(view: ResultView): void } {
  let view: ResultView | null = null;
  const status = element("p", { class: "annex-status", role: "status" });
  const preview = element("div", { class: "annex-preview", role: "region", "aria-label": "附表预览", tabindex: 0 });
  const form = createAnnexForm(setup.issuer, () => refresh());

  function annexNow(of: ResultView): AnnexDocument {
    return annexDocument(of, form.read(), { setup, ownSources: ownSources(), now: now() });
  }

  function refresh(): void {
    if (view === null) return;
    const annex = annexNow(view);
    fill(preview, annexSheet(annex, Math.min(PREVIEWED_ROWS, annex.rows.length)));
    fitPreview();
  }

  /** The whole sheet is seen, smaller where the page is narrower than paper. */
  function fitPreview(): void {
    const sheet = preview.firstElementChild as HTMLElement | null;
    if (sheet === null || preview.clientWidth === 0) return;
    sheet.style.zoom = "1";
    sheet.style.zoom = String(Math.min(1, preview.clientWidth / sheet.offsetWidth));
  }

  /** A question makes a title without its question mark. */
  function titleFor(sql: string): string {
    return (questionTitle(sql, setup.questions) ?? "数据查询结果").replace(/[？?]+$/, "");
  }

  function print(of: ResultView): void {
    const annex = annexNow(of);
    printSheet(annexSheet(annex), annex.title);
  }

  async function download(of: ResultView): Promise<void> {
    status.textContent = "正在生成 .docx……";
    const annex = annexNow(of);
    try {
      const { annexDocx } = await import("./annex-docx.ts");
      const bytes = await annexDocx(annex);
      save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }), fileName(annex.title, "docx"));
      status.textContent = `已生成 .docx，${annex.rows.length}行。`;
    } catch (error) {
      status.textContent = "没有生成 .docx。请减少行或列再试；打印不受影响。";
      throw error;
    }
  }

  const button = (text: string, use: (of: ResultView) => void): HTMLElement =>
    element("button", { type: "button", class: "plain", onclick: () => view && use(view) }, text);
  const buttons = element(
    "p",
    { class: "actions annex-files" },
    button("打印附表", print),
    button("下载 .docx", (of) => void download(of)),
  );
  new ResizeObserver(fitPreview).observe(preview);
  return {
    element: element("div", { class: "annex-maker" }, form.element, buttons, status, preview),
    show(next) {
      view = next;
      status.textContent = "";
      form.show(next, titleFor(next.result.sql));
      refresh();
    },
  };
}
