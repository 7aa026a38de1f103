import { element } from "../dom.ts";

/**
 * Prints this sheet and nothing else: while it is printed, <body> has the class annex-printing, by which the style
 * sheet hides the page. Ctrl+P at another time prints the page as it is.
 */
export function printSheet(sheet: HTMLElement, title: string): void {
  const container = element(
    "div",
    { class: `annex-print${sheet.classList.contains("annex-wide") ? " annex-print-wide" : ""}` },
    sheet,
  );
  const { title: pageTitle } = document;
  const finish = (): void => {
    container.remove();
    document.body.classList.remove("annex-printing");
    document.title = pageTitle;
    window.removeEventListener("afterprint", finish);
  };
  window.addEventListener("afterprint", finish);
  document.body.append(container);
  document.body.classList.add("annex-printing");
  document.title = title; // the name that a printer to PDF proposes
  window.print();
}
