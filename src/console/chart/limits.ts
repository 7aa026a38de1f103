/** How much a chart shows: more could not be told apart, and would keep the browser busy. What is left out is said. */
export const limits = {
  /** Points of a chart; above, they are counted in fields or taken together in sections. */
  points: 5000,
  /** Different names along one axis that are looked at at all. */
  names: 20_000,
  series: 30,
  /** Of one chart among several. */
  facetSeries: 16,
  facets: 12,
  items: 60,
  groupedSeries: 4,
  heatColumns: 36,
  heatRows: 50,
  /** Sections of an axis on which more different values lie. */
  sections: 400,
  /** Fields along each axis in which points are counted. */
  fields: 32,
} as const;
