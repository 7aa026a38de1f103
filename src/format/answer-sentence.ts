/** Fills a question's `{行数}项指标落后，排在最前的是{指标}。` from the count of rows and the first row as it is written. */
export function answerSentence(
  template: string,
  columns: readonly { name: string }[],
  firstRow: readonly string[],
  rowCount: string,
): string {
  const written = new Map(columns.map(({ name }, at) => [name, firstRow[at]]));
  return template.replaceAll(/\{(.+?)\}/g, (whole, name: string) =>
    name === "行数" ? rowCount : (written.get(name) ?? whole),
  );
}
