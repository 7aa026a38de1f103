/**
 * The few parts of the DOM that Plot and d3-selection call when they draw an SVG, and no more:
 * a full DOM takes twice as long for a chart. `test/charts/svg-document.test.ts` proves that the
 * tree is the one jsdom makes, node by node.
 */

const SVG = "http://www.w3.org/2000/svg";

export class SvgText {
  readonly nodeType = 3;
  parentNode: SvgElement | null = null;
  data: string;

  constructor(data: string) {
    this.data = data;
  }

  get outerHTML(): string {
    return this.data.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
  }
}

export type SvgNode = SvgElement | SvgText;

export class SvgElement {
  readonly nodeType = 1;
  readonly ownerDocument: SvgDocument;
  readonly namespaceURI: string;
  readonly tagName: string;
  readonly attributes = new Map<string, string>();
  readonly childNodes: SvgNode[] = [];
  parentNode: SvgElement | null = null;

  constructor(ownerDocument: SvgDocument, namespaceURI: string, tagName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.tagName = tagName;
  }

  get firstChild(): SvgNode | null {
    return this.childNodes[0] ?? null;
  }

  get children(): SvgElement[] {
    return this.childNodes.filter((node) => node instanceof SvgElement);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild<N extends SvgNode>(child: N): N {
    return this.insertBefore(child, null);
  }

  insertBefore<N extends SvgNode>(child: N, next: SvgNode | null): N {
    child.parentNode?.removeChild(child);
    child.parentNode = this;
    const at = next === null ? -1 : this.childNodes.indexOf(next);
    if (at < 0) this.childNodes.push(child);
    else this.childNodes.splice(at, 0, child);
    return child;
  }

  removeChild<N extends SvgNode>(child: N): N {
    const at = this.childNodes.indexOf(child);
    if (at >= 0) this.childNodes.splice(at, 1);
    child.parentNode = null;
    return child;
  }

  set textContent(text: string) {
    this.childNodes.length = 0;
    if (text !== "") this.appendChild(new SvgText(String(text)));
  }

  get outerHTML(): string {
    let html = `<${this.tagName}`;
    for (const [name, value] of this.attributes) html += ` ${name}="${escapeAttribute(value)}"`;
    html += ">";
    for (const child of this.childNodes) html += child.outerHTML;
    return `${html}</${this.tagName}>`;
  }
}

export class SvgDocument {
  readonly documentElement = new SvgElement(this, SVG, "svg");

  createElementNS(namespace: string, name: string): SvgElement {
    return new SvgElement(this, namespace, name);
  }

  createTextNode(text: string): SvgText {
    return new SvgText(text);
  }
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeAttribute(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
