import type { AnswerCounts } from "../format/answer.ts";
import { fileKey } from "../format/href.ts";
import { hasRows, LAGGING, loadCountyFigures, type CountyFigures } from "./county-figures.ts";
import { countScores } from "./county.ts";
import { once, rows } from "./database.ts";
import { loadEscalations, type Escalation } from "./escalations.ts";
import type { Letter } from "./letters.ts";
import { lettersTo, loadReceived } from "./received.ts";
import { loadSite, type Indicator, type Site } from "./site.ts";
import { loadStandings, type Standing } from "./standing.ts";

/** A department that leads an indicator. */
export interface LeadDepartment {
  /** Its file name: that of its code, or of its name where the register is absent. */
  key: string;
  /** More than one only where two names give one file name. */
  codes: string[];
  name: string;
}

/** How many counties lag in an indicator, in the latest county month that has it. */
export interface CountyLags {
  month: string;
  lagging: number;
  participants: number;
}

export interface LedIndicator {
  indicator: Indicator;
  /** Undefined where the indicator is not in force, or there is no provincial data. */
  standing: Standing | undefined;
  /** Of the latest month alone. */
  escalation: Escalation | undefined;
  leave: { value: number | null; gap: number | null };
  counties: CountyLags | undefined;
}

export interface DepartmentPage {
  department: LeadDepartment;
  led: LedIndicator[];
  letters: Letter[];
  scoreRecords: number;
}

/** In the register's order: departments.csv where there is one, then as the indicators name them. */
export const listLeadDepartments = once(async (): Promise<LeadDepartment[]> => {
  const { indicators, departments } = await loadSite();
  const position = new Map(departments.map(({ code }, order) => [code, order]));
  const found = new Map<string, LeadDepartment>();
  for (const { departmentCode: code, department: name } of indicators) {
    if (code === null) continue;
    const key = fileKey(code);
    const known = found.get(key);
    if (known === undefined) found.set(key, { key, codes: [code], name });
    else if (!known.codes.includes(code))
      found.set(key, { key, codes: [...known.codes, code], name: `${known.name}、${name}` });
  }
  const orderOf = ({ codes: [code = ""] }: LeadDepartment): number => position.get(code) ?? departments.length;
  return [...found.values()].sort((a, b) => orderOf(a) - orderOf(b));
});

export async function loadDepartmentPage(department: LeadDepartment): Promise<DepartmentPage> {
  const [site, received, scores] = await Promise.all([
    loadSite(),
    loadReceived(),
    Promise.all(department.codes.map((code) => countScores("department", code))),
  ]);
  return {
    department,
    led: await ledBy(site, department),
    letters: department.codes.flatMap((code) => lettersTo(received, "department", code)),
    scoreRecords: scores.reduce((sum, count) => sum + count, 0),
  };
}

async function ledBy(site: Site, { codes }: LeadDepartment): Promise<LedIndicator[]> {
  const month = site.latestMonth;
  const [standings, escalations, leaves, figures] = await Promise.all([
    loadStandings(),
    loadEscalations(),
    loadCityLeaves(),
    loadCountyFigures(),
  ]);
  const now = new Map(standings(site.months.length - 1).map((one) => [one.order, one]));
  const due = (month === undefined ? [] : (escalations.get(month) ?? [])).flatMap((group) => group.items);
  return site.indicators.flatMap((indicator, order) => {
    if (indicator.departmentCode === null || !codes.includes(indicator.departmentCode)) return [];
    const standing = now.get(order);
    const asOf = site.months[standing?.period?.month ?? -1];
    return [
      {
        indicator,
        standing,
        escalation: due.find((one) => one.indicator === indicator),
        leave: leaves.get(`${asOf}/${indicator.code}`) ?? { value: null, gap: null },
        counties: countyLags(site, figures, order),
      },
    ];
  });
}

function countyLags(site: Site, figures: CountyFigures, order: number): CountyLags | undefined {
  const counties = site.counties.length;
  for (let month = site.countyMonths.length - 1; month >= 0; month--) {
    const start = figures.start(order, month);
    if (!hasRows(figures, start, counties)) continue;
    const bands = figures.band.subarray(start, start + counties);
    return {
      month: site.countyMonths[month] ?? "",
      lagging: bands.filter((band) => band === LAGGING).length,
      participants: Math.max(...figures.participants.subarray(start, start + counties)),
    };
  }
  return undefined;
}

/** How far the home city is from leaving the lagging zone, by month and indicator. */
const loadCityLeaves = once(async () => {
  const found = await rows<{ key: string; value: number | null; gap: number | null }>(
    `select strftime(month, '%Y-%m') || '/' || indicator_code as key, leave_value as value, gap_to_leave as gap
      from lagging_item where place_kind = 'city'`,
  );
  return new Map(found.map(({ key, ...leave }) => [key, leave]));
});

/** What somebody must convene about the department's indicators, by convener, the weightiest first. */
export function toConvene(led: readonly LedIndicator[]): AnswerCounts["toConvene"] {
  const items = led.flatMap(({ escalation }) => escalation ?? []).sort((a, b) => b.level - a.level);
  const counts = new Map<string, AnswerCounts["toConvene"][number]>();
  for (const { convener, form } of items) {
    const key = `${convener}${form}`;
    counts.set(key, { convener, form, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
