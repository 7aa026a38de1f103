import { Paragraph, type IParagraphOptions, type ParagraphChild } from "docx";
import type { StyleName } from "./styles.ts";
import { run } from "./text.ts";

/** A paragraph of a style; its content is one text, or runs. */
export function paragraph(
  style: StyleName,
  content: string | readonly ParagraphChild[] = [],
  options: Omit<IParagraphOptions, "style" | "children" | "text"> = {},
): Paragraph {
  return new Paragraph({ ...options, style, children: typeof content === "string" ? [run(content)] : content });
}
