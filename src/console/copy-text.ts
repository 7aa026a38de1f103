import { element } from "./dom.ts";

/**
 * Puts text on the clipboard; false where the browser refuses. navigator.clipboard does not exist on plain http, so
 * the old command copies out of a field that is there for a moment.
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement;
  const field = element("textarea", {
    class: "results-clipboard",
    "aria-hidden": "true",
    tabindex: -1,
    readonly: true,
  });
  document.body.append(field);
  field.focus({ preventScroll: true });
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  // the field holds one character: laying out a whole result in it would take seconds
  field.value = " ";
  field.select();
  field.addEventListener("copy", onCopy);
  const isCopied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}
