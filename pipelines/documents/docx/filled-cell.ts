import { TableCell, type IContext, type IXmlableObject } from "docx";
import { printable } from "./text.ts";
import { escape, writeXml, written } from "./xml.ts";

/** Of the private use area: in no text that a cell is given, since only the sample is split at it. */
const placeholder = "\uE000";
const samples = new Map<string, readonly [before: string, after: string]>();

/**
 * A cell whose XML docx makes once per kind, and that is filled with each text: cells are most of a letter, and
 * docx takes some 20 µs for each. `kind` names all that differs but the text.
 */
export function filledCell<Kind extends { columnSpan?: number }>(
  text: string,
  kind: Kind,
  make: (text: string) => TableCell,
): TableCell {
  const key = JSON.stringify(kind);
  const sample = samples.get(key) ?? sampleOf(make(placeholder));
  samples.set(key, sample);
  return new FilledCell(sample.join(escape(printable(text))), kind.columnSpan ?? 1);
}

function sampleOf(cell: TableCell): readonly [string, string] {
  const [before, after] = writeXml(cell.prepForXml({ stack: [] } as unknown as IContext)).split(placeholder);
  return [before!, after!];
}

/** A cell without children of its own: a table only asks it for its span. */
class FilledCell extends TableCell {
  readonly #xml: string;

  constructor(xml: string, columnSpan: number) {
    super({ children: [], ...(columnSpan > 1 && { columnSpan }) });
    this.#xml = xml;
  }

  override prepForXml(): IXmlableObject {
    return { [written]: this.#xml } as IXmlableObject;
  }
}
