/** DESIGN 3.2 rule 14: a cell that a spreadsheet would take for a formula gets an apostrophe, a number does not. */
export const formula = /^(?![+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$)[=+\-@\t\r]/;

export function formulaSafe(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
