import { type Department, departmentNamed } from "./departments.ts";
import { monthInYear, monthOf } from "./months.ts";

/** How values come about; see values.ts. */
export interface Model {
  /** level: a rate, share or concentration; progress: 0 → 100 within a year; amount: flows, in proportion to size. */
  shape: "level" | "progress" | "amount";
  /** level: the province's mean; progress: the mean at the year's end; amount: the home city's total of a year. */
  level: number;
  /** What one standard deviation between places is worth: in the unit, or for amount and progress as a fraction. */
  spread: number;
  /** Added (level) or multiplied (amount), January to December. */
  season?: readonly number[];
  /** Per year: added (level), or a fraction (amount). */
  trend?: number;
  ceiling?: number;
}

export interface Indicator {
  code: string;
  name: string;
  aliases: string[];
  kind: "指标" | "事项";
  category: string;
  unit: string;
  direction: "higher" | "lower";
  decimals: number;
  frequency: "month" | "quarter" | "year";
  /** The month in which a yearly figure is settled. */
  yearMonth: number;
  /** No figure of its own for January (statistics begin with 1—2月). */
  skipsJanuary: boolean;
  cumulative: boolean;
  department: Department;
  inAssessment: boolean;
  start?: number;
  end?: number;
  /** ranked: all cities with published ranks; values: ranks left to us; home: only the home city's row. */
  published: "ranked" | "values" | "home";
  counties: boolean;
  targets: boolean;
  /** The home city's lasting strength, in standard deviations: > 0 is better than the mean. */
  home: number;
  model: Model;
}

type Options = Partial<Omit<Indicator, "code" | "name" | "unit" | "department" | "model" | "start" | "end">> & {
  lower?: boolean;
  start?: string;
  end?: string;
};

export type Definition = [
  code: string,
  name: string,
  unit: string,
  department: string,
  model: Model,
  options?: Options,
];

export function indicatorOf(
  category: string,
  [code, name, unit, department, model, options = {}]: Definition,
): Indicator {
  const { lower, start, end, ...rest } = options;
  return {
    ...{ code, name, unit, category, model, department: departmentNamed(department) },
    ...{
      aliases: [],
      kind: "指标",
      decimals: 1,
      frequency: "month",
      yearMonth: 12,
      skipsJanuary: false,
      cumulative: false,
    },
    ...{ inAssessment: true, published: "ranked", counties: false, targets: false, home: 0 },
    direction: lower ? "lower" : "higher",
    start: start === undefined ? undefined : monthOf(start),
    end: end === undefined ? undefined : monthOf(end),
    ...rest,
  };
}

/** Whether a figure of this month exists. */
export function isDue(indicator: Indicator, month: number): boolean {
  if (indicator.start !== undefined && month < indicator.start) return false;
  if (indicator.end !== undefined && month > indicator.end) return false;
  const m = monthInYear(month);
  if (indicator.frequency === "quarter") return m % 3 === 0;
  if (indicator.frequency === "year") return m === indicator.yearMonth;
  return !(indicator.skipsJanuary && m === 1);
}
