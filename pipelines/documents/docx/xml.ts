import type { IXmlableObject } from "docx";

/** Marks what is XML already. */
export const written = Symbol("written XML");

/** Writes what docx's components prepare: `{ "w:p": [{ _attr: { … } }, child, "text"] }` → `<w:p …>…</w:p>`. */
export function writeXml(node: unknown): string {
  if (!isObject(node)) return escape(String(node));
  if (written in node) return String(node[written]);
  let xml = "";
  for (const name in node) xml += writeElement(name, node[name]);
  return xml;
}

function writeElement(name: string, content: unknown): string {
  let [attributes, inner] = ["", ""];
  for (const child of Array.isArray(content) ? content : [content]) {
    if (child === undefined || child === null) continue;
    if (isObject(child) && "_attr" in child) attributes += writeAttributes(child["_attr"]);
    else inner += writeXml(child);
  }
  return inner === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

function writeAttributes(attributes: IXmlableObject): string {
  let xml = "";
  for (const name in attributes) {
    const value: unknown = attributes[name];
    if (value !== undefined && value !== null) xml += ` ${name}="${escape(String(value))}"`;
  }
  return xml;
}

function isObject(value: unknown): value is IXmlableObject & { [written]?: string } {
  return typeof value === "object" && value !== null;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const special = /[&<>"]/;

export function escape(text: string): string {
  return special.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character]!) : text;
}
