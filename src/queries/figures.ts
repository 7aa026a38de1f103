import { numberChunks, once, type NumberChunk } from "./database.ts";
import { loadSite } from "./site.ts";

/**
 * Every city's value and rank of every indicator and month, as dense columns: half a million rows
 * are 15 MB here and would be some hundred as objects. A missing value is NaN, a missing rank 0,
 * and where there is no row at all the line is 0.
 */
export interface Figures {
  value: Float64Array;
  rank: Int16Array;
  participants: Int16Array;
  file: Int32Array;
  line: Int32Array;
  /** Where the figure of an indicator, a month and a city (by their order) stands in the columns. */
  at: (indicator: number, month: number, city: number) => number;
}

const EXPRESSIONS = ["i.n", "m.n", "c.n", "value", "rank", "participants", "f.n", "source_line"];

const FROM = `
  from provincial_ranking p
  join (select indicator_code, row_number() over (order by position) - 1 as n from indicator) i using (indicator_code)
  join (select month, row_number() over (order by month) - 1 as n from (select distinct month from provincial_ranking)) m using (month)
  join (select city_code, row_number() over (order by position) - 1 as n from city) c using (city_code)
  left join (select path, row_number() over (order by path) - 1 as n from source_file) f on f.path = p.source_file`;

export const loadFigures = once(async (): Promise<Figures> => {
  const { indicators, months, cities } = await loadSite();
  const figures = empty(indicators.length, months.length, cities.length);
  for await (const chunk of numberChunks(EXPRESSIONS, FROM)) take(figures, chunk);
  return figures;
});

/** Once a row, a million times: nothing is made here but numbers. */
function take(figures: Figures, { count, columns }: NumberChunk): void {
  const [indicator, month, city, value, rank, participants, file, line] = columns;
  for (let row = 0; row < count; row++) {
    const at = figures.at(indicator?.[row] ?? 0, month?.[row] ?? 0, city?.[row] ?? 0);
    figures.value[at] = value?.[row] ?? NaN;
    figures.rank[at] = rank?.[row] ?? 0;
    figures.participants[at] = participants?.[row] ?? 0;
    figures.file[at] = Number.isNaN(file?.[row]) ? -1 : (file?.[row] ?? -1);
    figures.line[at] = line?.[row] ?? 0;
  }
}

function empty(indicators: number, months: number, cities: number): Figures {
  const size = indicators * months * cities;
  return {
    value: new Float64Array(size).fill(NaN),
    rank: new Int16Array(size),
    participants: new Int16Array(size),
    file: new Int32Array(size).fill(-1),
    line: new Int32Array(size),
    at: (indicator, month, city) => (indicator * months + month) * cities + city,
  };
}
