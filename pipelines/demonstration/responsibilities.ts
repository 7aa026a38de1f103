import { type Indicator } from "./indicators.ts";
import { type Roster, type Term } from "./officials.ts";
import { counties } from "./places.ts";

export interface Responsibility {
  organisation: string;
  category: string;
  indicator: string;
  official: string;
  start: string;
  end: string;
}

/** Which of a county's deputies answers for which categories. */
const COUNTY_SHARES: readonly (readonly string[])[] = [
  ["经济运行", "财政金融", "项目投资"],
  ["生态环境", "乡村振兴"],
  ["民生保障", "营商环境", "对外开放"],
];

function inTurn(organisation: string, holders: readonly Term[], { category = "", indicator = "" }): Responsibility[] {
  return holders.map((term, i) => ({
    ...{ organisation, category, indicator, official: term.name },
    start: i === 0 ? "" : term.start,
    end: term.end,
  }));
}

/** A department's first deputy has its categories; the second has every other indicator by name. */
function departmentRows(name: string, own: readonly Indicator[], [first, second]: Term[][]): Responsibility[] {
  const categories = [...new Set(own.map((indicator) => indicator.category))];
  return [
    ...categories.flatMap((category) => inTurn(name, first!, { category })),
    ...own.filter((_, i) => i % 2 === 1).flatMap(({ code }) => inTurn(name, second!, { indicator: code })),
  ];
}

function countyRows(name: string, posts: Term[][]): Responsibility[] {
  return COUNTY_SHARES.flatMap((categories, i) =>
    categories.flatMap((category) => inTurn(name, posts[i % posts.length]!, { category })),
  );
}

export function responsibilitiesOf(indicators: readonly Indicator[], { deputies }: Roster): Responsibility[] {
  const leading = [...new Set(indicators.map((indicator) => indicator.department))].sort((a, b) =>
    a.code.localeCompare(b.code),
  );
  const ofDepartments = leading.flatMap((department) => {
    const own = indicators.filter((indicator) => indicator.department === department);
    return departmentRows(department.name, own, deputies.get(department.name)!);
  });
  return [...ofDepartments, ...counties.flatMap(({ name }) => countyRows(name, deputies.get(name)!))];
}
