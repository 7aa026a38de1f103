/** What stands where a cell is not shown. */
export const mask = "▇▇";

/** Titles and notes may name a telephone number. */
export function maskNumbers(text: string): string {
  return text.replace(/\d{7,}/g, mask);
}
