/** The class of a number of lagging items: paper for none, then three steps of red up to the most of the table. */
export function countShade(count: number, most: number): string | undefined {
  const step = countStep(count, most);
  return step === 0 ? undefined : `r${step}`;
}

/** 0 for none, then 1 to 3. Few items give few steps: with at most two, one is 2 and two are 3. */
export function countStep(count: number, most: number): 0 | 1 | 2 | 3 {
  if (count <= 0) return 0;
  if (most <= 3) return Math.max(1, 3 - (most - count)) as 1 | 2 | 3;
  return Math.min(3, Math.ceil((count / most) * 3)) as 1 | 2 | 3;
}

/** What the steps mean, for the legend: 1—3项, 4—6项, 7—9项. */
export function stepRanges(most: number): { step: 1 | 2 | 3; text: string }[] {
  return ([1, 2, 3] as const).flatMap((step) => {
    const counts = Array.from({ length: most }, (_, at) => at + 1).filter((count) => countStep(count, most) === step);
    const [first, last] = [counts[0], counts.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ step, text: first === last ? `${first}项` : `${first}—${last}项` }];
  });
}
