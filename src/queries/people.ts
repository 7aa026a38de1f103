import { once, rows } from "./database.ts";
import { loadSite } from "./site.ts";

export interface Term {
  id: string;
  name: string;
  post: string | null;
  /** Of a county's government, or of a department: a county-level city has a 市长 too. */
  isOfCounty?: boolean;
  isOfDepartment?: boolean;
  from: string | null;
  to: string | null;
}

/** Finds the name to show for a role in a month: null means that the role stands alone. */
export type FindPerson = (convener: string, named: string | null, month: string) => string | null;

/** Which post a convener of the policy must hold, as `officials.csv` writes posts. */
const POSTS: Record<string, RegExp> = {
  市长: /(^|[、，,；;])代?市长($|[、，,；;])/,
  分管副市长: /副市长/,
  分管秘书长: /秘书长/,
};

/**
 * A wrong name is worse than none: an official is named only for months that a term of theirs
 * covers, and a name without a term (plain text in the register) only for the latest month. Where the terms of
 * two cover a month, as when an office is handed over, neither is.
 */
export function personFinder(terms: Term[], latestMonth: string | undefined): FindPerson {
  const known = new Set(terms.map((term) => term.id));
  return (convener, named, month) => {
    const post = POSTS[convener];
    if (post === undefined) return null;
    const covers = (term: Term) => !term.isOfCounty && (term.from ?? "") <= month && month <= (term.to ?? "9999");
    if (convener === "市长")
      return onlyName(terms.filter((term) => !term.isOfDepartment && post.test(term.post ?? "") && covers(term)));
    if (named === null) return null;
    if (!known.has(named)) return month === latestMonth ? named : null;
    return onlyName(
      terms.filter((term) => term.id === named && (term.post === null || post.test(term.post)) && covers(term)),
    );
  };
}

function onlyName(terms: Term[]): string | null {
  return new Set(terms.map(({ id }) => id)).size === 1 ? (terms[0]?.name ?? null) : null;
}

export const loadPeople = once(async (): Promise<FindPerson> => {
  const terms = await rows<Term>(`select official_id as id, official_name as name, post,
      strftime(start_month, '%Y-%m') as "from", strftime(end_month, '%Y-%m') as "to",
      county_code is not null as "isOfCounty", department_code is not null as "isOfDepartment"
    from official
    left join county on county_code = organisation_code
    left join department on department_code = organisation_code
    order by official_id, start_month`);
  return personFinder(terms, (await loadSite()).latestMonth);
});
