/** The colours of the charts are the tokens of `src/styles/tokens.css`; a chart names no colour of its own. */
export const theme = {
  home: "var(--ink)",
  other: "var(--other)",
  band: "var(--band)",
  ink: "var(--ink)",
  muted: "var(--muted)",
  hairline: "var(--hairline)",
  paper: "var(--paper)",
  leading: "var(--blue-wash)",
  lagging: "var(--red-wash)",
  leadingBar: "var(--b3)",
  laggingBar: "var(--r3)",
  blue: "var(--blue)",
  red: "var(--red)",
  tile1: "var(--r1)",
  tile2: "var(--r2)",
  tile3: "var(--r3)",
} as const;

/** Sizes in the chart's own pixels; the page scales the drawing as a whole. */
export const sizes = { text: 12, home: 2.5, other: 1, median: 1.25 } as const;
