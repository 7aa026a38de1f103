import { element, fill, save } from "../dom.ts";
import { fileName } from "../file-name.ts";
import type { Panel } from "./panels.ts";
import type { Poster } from "./poster.ts";

export interface Shown {
  /** The query: another one takes back the reader's title. */
  key: string;
  title: string;
  subtitle: string;
  notes: readonly string[];
  source: string;
  /** The latest is at the right, where a narrow screen begins. */
  isOverTime: boolean;
  panels: readonly (Panel & { drawing: SVGSVGElement })[];
  /** Those of a file, which is as wide as on a wide screen. */
  filePanels: () => readonly Panel[];
}

export interface Board {
  element: HTMLElement;
  show(shown: Shown): void;
  /** A sentence in the drawing's place. */
  say(text: string): void;
  busy(): void;
  /** How wide a drawing may be, in pixels. */
  room(): number;
  /** Called when what is shown has another room than it was drawn for. */
  onroom: (() => void) | null;
}

/** The drawings' own edges. */
const EDGES = 26;
/** Narrower, names and figures would leave nothing for the drawing: then it is scrolled. */
const LEAST_ROOM = 300;
const MOST_ROOM = 720;

/** The drawing with its title, what it says in words, its source, and its files. */
export function createBoard(): Board {
  let shown: Shown | null = null;
  let typed = "";
  const status = element("p", { class: "chart-status", role: "status" });
  const title = element("input", { type: "text", class: "field", maxlength: 80, oninput: () => retitle() });
  const heading = element("h3");
  const head = element("p", { class: "chart-subtitle" });
  const drawings = element("div", { class: "chart-drawings" });
  const words = element("div", { class: "chart-words" });
  const files = fileButtons(
    () => shown && posterOf(shown, titleText()),
    (text) => (status.textContent = text),
  );
  const figure = element("figure", {}, element("figcaption", {}, heading, head), drawings, words);
  const content = element(
    "div",
    { hidden: true },
    element("label", { class: "chart-title" }, "标题", title),
    figure,
    files,
  );

  function titleText(): string {
    return typed || shown?.title || "查询结果";
  }

  function retitle(): void {
    typed = title.value.trim();
    heading.textContent = titleText();
  }

  const root = element("div", { class: "chart-board" }, status, content);
  let drawnFor = 0;
  const board: Board = {
    element: root,
    show(next) {
      if (next.key !== shown?.key) typed = "";
      shown = next;
      drawnFor = board.room();
      status.textContent = "";
      content.hidden = false;
      title.placeholder = next.title;
      title.value = typed;
      heading.textContent = titleText();
      head.textContent = next.subtitle;
      fill(drawings, ...next.panels.map(panelElement));
      drawings.classList.toggle("chart-several", next.panels.length > 1);
      drawings.classList.toggle("chart-latest", next.isOverTime);
      fill(words, ...wordsOf(next));
    },
    say(text) {
      shown = null;
      content.hidden = true;
      status.textContent = text;
    },
    busy: () => void (status.textContent = "正在作图……"),
    room() {
      const { clientWidth } = root; // 0 while another tab is looked at
      return clientWidth === 0 ? MOST_ROOM : Math.min(MOST_ROOM, Math.max(LEAST_ROOM, clientWidth - EDGES));
    },
    onroom: null,
  };
  let timer = 0;
  new ResizeObserver(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (shown !== null && root.clientWidth > 0 && board.room() !== drawnFor) board.onroom?.();
    }, 150);
  }).observe(root);
  return board;
}

function panelElement({ caption, drawing }: Shown["panels"][number]): HTMLElement {
  return element(
    "div",
    { class: "chart-drawing", tabindex: 0, role: "group", "aria-label": caption || "图" },
    caption !== "" && element("h4", {}, caption),
    drawing,
  );
}

/** The finding of one panel; those of several stand in their drawings, for screen readers. */
function wordsOf({ panels, notes, source }: Shown): HTMLElement[] {
  const finding = panels.length === 1 ? panels[0]!.finding : `共${panels.length}幅小图。`;
  return [
    element("p", {}, `${finding}逐行的数字见“表格”。`),
    ...notes.map((note) => element("p", {}, note)),
    element("p", {}, source),
  ];
}

function posterOf({ subtitle, notes, source, filePanels }: Shown, title: string): Poster {
  const panels = filePanels();
  const finding = panels.map((panel) => panel.finding).join("");
  return { title, subtitle, finding, notes: [...notes, source], panels };
}

function fileButtons(posterNow: () => Poster | null, say: (text: string) => void): HTMLElement {
  const download = async (extension: "svg" | "png"): Promise<void> => {
    const poster = posterNow();
    if (poster === null) return;
    say("正在生成文件……");
    const { posterSvg } = await import("./poster.ts");
    const svg = posterSvg(poster, tokenValue);
    save(
      extension === "svg" ? svgFile(svg) : await (await import("./png.ts")).pngOf(svg),
      fileName(poster.title, extension),
    );
    say(`已生成 ${extension.toUpperCase()} 文件。`);
  };
  const button = (extension: "svg" | "png", text: string): HTMLElement =>
    element("button", { type: "button", class: "plain", onclick: () => void download(extension) }, text);
  return element(
    "p",
    { class: "actions chart-files" },
    button("svg", "下载 SVG（矢量，可放进 Word）"),
    button("png", "下载 PNG（图片）"),
  );
}

function svgFile(svg: string): Blob {
  return new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
}

function tokenValue(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name);
}
