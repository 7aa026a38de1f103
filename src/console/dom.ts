type Child = Node | string | null | undefined | false;

/** Attributes by name; `on…` is a listener; true is an empty attribute; false, null and undefined leave it out. */
export type Properties = Record<string, unknown>;

/** An element with its attributes, listeners and children; text is always text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value == null) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value as EventListener);
    else made.setAttribute(name, value === true ? "" : String(value as string));
  }
  append(made, children);
  return made;
}

/** Puts these children in the place of those that are there. */
export function fill(parent: Element, ...children: Child[]): void {
  parent.textContent = "";
  append(parent, children);
}

function append(parent: Element, children: readonly Child[]): void {
  parent.append(...children.filter((child): child is Node | string => child != null && child !== false));
}

/** Offers a file for saving under a name; nothing leaves the browser. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = element("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
