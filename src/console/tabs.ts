import { element } from "./dom.ts";

export interface Tab {
  name: string;
  panel: HTMLElement;
  /** Called when the tab is looked at, each time. */
  open?: () => void;
}

export interface Tabs {
  element: HTMLElement;
  choose(at: number): void;
}

/** Tabs by the pattern of WAI-ARIA: arrows move between them, only the chosen one is a tab stop. */
export function createTabs(label: string, tabs: readonly Tab[], id: string): Tabs {
  const buttons = tabs.map(({ name }, at) =>
    element("button", { type: "button", role: "tab", id: `${id}-${at}`, "aria-controls": `${id}-panel-${at}` }, name),
  );
  const panels = tabs.map(({ panel }, at) =>
    element("div", { role: "tabpanel", id: `${id}-panel-${at}`, "aria-labelledby": `${id}-${at}` }, panel),
  );
  const choose = (chosen: number): void => {
    buttons.forEach((button, at) => {
      button.setAttribute("aria-selected", String(at === chosen));
      button.tabIndex = at === chosen ? 0 : -1;
      panels[at]!.hidden = at !== chosen;
    });
    tabs[chosen]!.open?.();
  };
  const list = element("div", { role: "tablist", "aria-label": label, class: "tabs" }, ...buttons);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = (buttons.indexOf(document.activeElement as HTMLButtonElement) + step + tabs.length) % tabs.length;
    buttons[next]!.focus();
    choose(next);
    event.preventDefault();
  });
  buttons.forEach((button, at) => button.addEventListener("click", () => choose(at)));
  choose(0);
  return { element: element("div", { class: "tabbed" }, list, ...panels), choose };
}
