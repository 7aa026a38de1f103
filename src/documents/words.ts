const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const known = new Map<string, string[]>();

/** The words of a title, which may be broken between them but not inside: 指|标 reads badly in the middle of a page. */
export function wordsOf(title: string): string[] {
  const words = known.get(title) ?? [...segmenter.segment(title)].map(({ segment }) => segment);
  known.set(title, words); // a month's letters share theirs
  return words;
}
