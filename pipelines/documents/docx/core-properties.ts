import type { LetterDocument } from "../letter-document.ts";
import { printable } from "./text.ts";
import { escape } from "./xml.ts";

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

/** Title, author and dates of a file; docx would write the moment of building. */
export function coreXml({ title, issuer, date }: Pick<LetterDocument, "title" | "issuer" | "date">): string {
  const text = (value: string) => escape(printable(value));
  const day = `${isoDay(date)}T00:00:00Z`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>` +
    `<dc:title>${text(title)}</dc:title><dc:creator>${text(issuer)}</dc:creator>` +
    `<cp:lastModifiedBy>${text(issuer)}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`
  );
}

/** 2024年4月5日 as 2024-04-05. */
function isoDay(date: string): string {
  const [year, month, day] = date.match(/\d+/g) ?? ["2000", "1", "1"];
  return [year, month!.padStart(2, "0"), day!.padStart(2, "0")].join("-");
}
