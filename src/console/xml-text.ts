// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What XML forbids would make a file that no program opens, and on paper a box: each such character becomes a space. */
export function xmlText(text: string): string {
  return text.replace(unprintable, " ");
}
