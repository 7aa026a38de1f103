import { widthOf } from "../../../../pipelines/documents/docx/measures.ts";
import { sizes } from "../../../charts/theme.ts";

/** About how wide a text is in a chart, in pixels. */
export function textWidth(text: string): number {
  return widthOf(text) * sizes.text * 1.12;
}

/** What fits into so many full characters; the whole text stands in the table. */
export function shortened(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let short = "";
  for (const character of text) {
    if (widthOf(short + character) > most - 1) break;
    short += character;
  }
  return `${short}…`;
}
