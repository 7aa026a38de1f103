/**
 * The ready questions, in the order in which they are shown; topics follow from it. Each is a file <key>.sql beside
 * this one. The first is what the console opens with, so it reads little: the latest month, from small tables.
 */
export const questionKeys = [
  "lagging-now",
  "rank-drops",
  "rank-rises",
  "year-on-year",
  "lagging-edge",
  "home-by-month",
  "county-board",
  "county-year",
  "county-streaks",
  "county-unreported",
  "summons",
  "lagging-streaks",
  "nearest-exit",
  "letters-to-send",
  "letters-unanswered",
  "score-board",
  "department-board",
  "vice-mayor-board",
  "missing-data",
  "source-problems",
] as const;
