import { type Indicator, type Model } from "./indicators.ts";
import { monthInYear, monthsFrom } from "./months.ts";
import { cities, counties, HOME, type Place } from "./places.ts";
import { normal, type Random, randomOf } from "./random.ts";
import { scriptedRank, unreported } from "./story.ts";

/** Values in full precision, [place][month − from]; NaN where nothing was reported. */
export interface Series {
  from: number;
  cities: number[][];
  counties: number[][];
}

/** How much of last month's deviation is left, and how far a place strays from its own strength. */
const PERSISTENCE = 0.86;
const WANDER = 0.48;
const home = cities.findIndex((city) => city.code === HOME);

/** First-order autoregression with the given standard deviation. */
function wander(random: Random, length: number, deviation: number): number[] {
  const step = deviation * Math.sqrt(1 - PERSISTENCE ** 2);
  let state = deviation * normal(random);
  return Array.from({ length }, () => (state = PERSISTENCE * state + step * normal(random)));
}

/** A cumulative figure moves as the mean of the year so far. */
function yearToDate(values: readonly number[], from: number): number[] {
  let sum = 0;
  return values.map((value, i) => {
    const m = monthInYear(from + i);
    sum = m === 1 ? value : sum + value;
    return sum / m;
  });
}

/** Goodness of each place over time, in standard deviations: lasting strength plus wandering. */
function goodness(
  seed: number,
  indicator: Indicator,
  places: readonly Place[],
  from: number,
  length: number,
): number[][] {
  return places.map((place) => {
    const random = randomOf(seed, `${indicator.code}/${place.code}`);
    const general = normal(randomOf(seed, place.code));
    const inCategory = normal(randomOf(seed, `${indicator.category}/${place.code}`));
    const strength = place.code === HOME ? indicator.home : 0.3 * general + 0.55 * inCategory + 0.7 * normal(random);
    const path = wander(random, length, WANDER);
    const shaped = indicator.cumulative && indicator.model.shape === "level" ? yearToDate(path, from) : path;
    return shaped.map((deviation) => strength + deviation);
  });
}

const seasonOf = (model: Model, month: number): number | undefined => model.season?.[monthInYear(month) - 1];

function bounded(model: Model, value: number): number {
  return Math.min(model.ceiling ?? Infinity, value);
}

function levelAt(model: Model, month: number, from: number): number {
  return model.level + ((model.trend ?? 0) * (month - from)) / 12 + (seasonOf(model, month) ?? 0);
}

/** Concentrations differ more in the months in which they are high. */
function spreadAt(model: Model, centre: number): number {
  return model.season ? model.spread * Math.max(0.35, centre / model.level) : model.spread;
}

function progressAt(model: Model, month: number, z: number): number {
  const passed = (monthInYear(month) / 12) ** 0.9;
  return bounded(model, model.level * passed * (1 + model.spread * z * (1.3 - passed)));
}

function flowAt(model: Model, month: number, from: number): number {
  return (model.level / 12) * (seasonOf(model, month) ?? 1) * (1 + ((model.trend ?? 0) * (month - from)) / 12);
}

/** Sums flows within the year where the indicator is cumulative or yearly. */
function accumulated(indicator: Indicator, flows: readonly number[], from: number): number[] {
  if (!indicator.cumulative) return [...flows];
  let sum = 0;
  return flows.map((flow, i) => (sum = monthInYear(from + i) === 1 ? flow : sum + flow));
}

interface Scope {
  indicator: Indicator;
  from: number;
  months: number[];
  sign: 1 | -1;
}

function cityValues({ indicator, from, months, sign }: Scope, z: number[][], tide: number[]): number[][] {
  const { model } = indicator;
  if (model.shape === "amount") {
    const flow = (place: Place, i: number, own: number) =>
      flowAt(model, months[i]!, from) * place.size * Math.exp(sign * own * model.spread);
    return z.map((path, p) =>
      accumulated(
        indicator,
        path.map((own, i) => flow(cities[p]!, i, own)),
        from,
      ),
    );
  }
  if (model.shape === "progress") return z.map((path) => path.map((own, i) => progressAt(model, months[i]!, own)));
  return z.map((path) =>
    path.map((own, i) => {
      const centre = levelAt(model, months[i]!, from) + tide[i]! * model.spread;
      return bounded(model, centre + sign * own * spreadAt(model, centre));
    }),
  );
}

/** Counties add up to the home city's amount, or lie around its rate. */
function countyValues(
  { indicator, from, months, sign }: Scope,
  z: number[][],
  homeValues: readonly number[],
): number[][] {
  const { model } = indicator;
  if (model.shape === "amount") return countyAmounts({ indicator, from, months, sign }, z, homeValues);
  return months
    .map((_, i) => {
      const centre = homeValues[i]!;
      const spread = model.shape === "progress" ? centre * model.spread : spreadAt(model, centre);
      const mean = z.reduce((sum, path) => sum + path[i]!, 0) / z.length;
      return z.map((path) => bounded(model, centre + sign * (path[i]! - mean) * spread * 0.9));
    })
    .reduce<number[][]>(
      (places, column) => (column.forEach((value, p) => places[p]!.push(value)), places),
      z.map(() => []),
    );
}

function countyAmounts(
  { indicator, from, months, sign }: Scope,
  z: number[][],
  homeValues: readonly number[],
): number[][] {
  const weights = z.map((path, p) =>
    path.map((own) => counties[p]!.size * Math.exp(sign * own * indicator.model.spread)),
  );
  const totals = months.map((_, i) => weights.reduce((sum, path) => sum + path[i]!, 0));
  const flow = (i: number) =>
    indicator.cumulative && monthInYear(months[i]!) > 1 ? homeValues[i]! - homeValues[i - 1]! : homeValues[i]!;
  return weights.map((path) =>
    accumulated(
      indicator,
      path.map((weight, i) => (flow(i) * weight) / totals[i]!),
      from,
    ),
  );
}

/** Moves the home city's value to where it takes the rank the story wants. */
function followStory({ indicator, months, sign }: Scope, values: number[][]): void {
  months.forEach((month, i) => {
    const rank = scriptedRank(indicator.code, month);
    if (rank === undefined) return;
    const others = values.filter((_, p) => p !== home).map((path) => path[i]!);
    others.sort((a, b) => (b - a) * sign);
    const step = indicator.model.spread * 0.3 * sign;
    const better = others[rank - 2] ?? others[0]! + 2 * step;
    const worse = others[rank - 1] ?? others.at(-1)! - 2 * step;
    values[home]![i] = bounded(indicator.model, (better + worse) / 2);
  });
}

/** A few figures never come in; the home city's only where the story says so. */
function loseSome(
  seed: number,
  indicator: Indicator,
  values: number[][],
  places: readonly Place[],
  from: number,
  rate: number,
): void {
  places.forEach((place, p) => {
    const random = randomOf(seed, `missing/${indicator.code}/${place.code}`);
    values[p]!.forEach((_, i) => {
      const scripted = unreported.some((one) => one.indicator === indicator.code && one.month === from + i);
      if (place.code === HOME ? scripted : random() < rate) values[p]![i] = NaN;
    });
  });
}

export function seriesOf(
  indicator: Indicator,
  { seed, from, last }: { seed: number; from: number; last: number },
): Series {
  const months = monthsFrom(from, last);
  const scope: Scope = { indicator, from, months, sign: indicator.direction === "higher" ? 1 : -1 };
  const tide = wander(randomOf(seed, `tide/${indicator.code}`), months.length, 0.5);
  const ofCities = cityValues(scope, goodness(seed, indicator, cities, from, months.length), tide);
  followStory(scope, ofCities);
  const ofCounties = indicator.counties
    ? countyValues(scope, goodness(seed, indicator, counties, from, months.length), ofCities[home]!)
    : [];
  loseSome(seed, indicator, ofCities, cities, from, 0.003);
  if (indicator.counties) loseSome(seed, indicator, ofCounties, counties, from, 0.005);
  return { from, cities: ofCities, counties: ofCounties };
}
