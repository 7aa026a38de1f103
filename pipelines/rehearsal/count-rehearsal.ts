import type { Warehouse } from "../warehouse/warehouse.ts";
import { answerOf, type Marking } from "./answer.ts";
import type { Addressee, Counted, LetterChange, Pair, SummonsChange, VainSummons } from "./rehearsal.ts";

/** Reads the rehearsal from its marts. null where there was no draft, or no data to replay it over. */
export async function countRehearsal(warehouse: Warehouse): Promise<Counted | null> {
  const [span] = await warehouse.rows<Span>(spanQuery);
  if (!span) return null;
  const kinds = await warehouse.rows<{ kind: string }>(kindsQuery);
  const byMonth = await warehouse.rows<MonthCount>(monthsQuery);
  const byAddressee = await warehouse.rows<AddresseeCount>(addresseesQuery);
  const summonses = await warehouse.rows<VainSummons>(summonsQuery);
  const names = kinds.map(({ kind }) => kind);
  const counted = {
    kinds: names,
    total: pairs(names, byAddressee),
    inVain: inVain(summonses),
  };
  const markings = await warehouse.rows<Marking>(markingsQuery);
  return {
    draft: { file: span.file, basis: span.basis, effectiveFrom: span.effectiveFrom },
    first: span.first,
    last: span.last,
    answer: answerOf({ ...span, ...counted, markings }),
    ...counted,
    months: [...Map.groupBy(byMonth, ({ month }) => month)].map(([month, counts]) => ({
      month,
      counts: pairs(names, counts),
    })),
    addressees: byName(names, byAddressee),
    letterChanges: await warehouse.rows<LetterChange>(letterChangesQuery),
    summonsChanges: summonses.filter(({ inForce, draft }) => inForce !== draft).map(withoutVerdict),
    hasActions: span.hasActions,
  };
}

interface Span extends Pick<Counted, "first" | "last" | "hasActions"> {
  file: string;
  basis: string;
  effectiveFrom: string | null;
}

interface Count {
  kind: string | null;
  inForce: number;
  draft: number;
}

interface MonthCount extends Count {
  month: string;
}

interface AddresseeCount extends Count {
  addressee: Addressee["kind"];
  code: string | null;
  name: string;
}

/** One pair a kind, summed. */
function pairs(kinds: readonly string[], counts: readonly Count[]): Pair[] {
  return kinds.map((kind) => {
    const own = counts.filter((count) => count.kind === kind);
    return [own.reduce((sum, { inForce }) => sum + inForce, 0), own.reduce((sum, { draft }) => sum + draft, 0)];
  });
}

function byName(kinds: readonly string[], counts: readonly AddresseeCount[]): Counted["addressees"] {
  const groups = Map.groupBy(counts, ({ addressee, code }) => `${addressee}\n${code}`);
  return [...groups.values()].map((group) => ({
    kind: group[0]!.addressee,
    code: group[0]!.code,
    name: group[0]!.name,
    counts: pairs(kinds, group),
  }));
}

function inVain(summonses: readonly VainSummons[]): Counted["inVain"] {
  const found = summonses.filter(({ inForceInVain, draftInVain }) => inForceInVain || draftInVain);
  const count = (verdict: "inForceInVain" | "draftInVain"): number => found.filter((one) => one[verdict]).length;
  return { count: [count("inForceInVain"), count("draftInVain")], summons: found };
}

function withoutVerdict({ month, code, indicator, department, inForce, draft, shift }: VainSummons): SummonsChange {
  return { month, code, indicator, department, inForce, draft, shift };
}

const spanQuery = `
  select draft_file as file, draft_basis as basis, strftime(draft_effective_from, '%Y-%m') as "effectiveFrom",
    strftime(first_month, '%Y-%m') as first, strftime(last_month, '%Y-%m') as last,
    exists (from action) as "hasActions"
  from rehearsal`;

const markingsQuery = `
  select '全省' as area, provincial_leading_first as "leadingFirst", provincial_lagging_last as "laggingLast",
    (select count(*) from city)::integer as places
  from rehearsal
  union all
  select '全市', county_leading_first, county_lagging_last, (select count(*) from county)::integer from rehearsal`;

/** Every letter and summons under either version, one a row. A summons is counted with the lead department. */
const sent = `
  sent as (
    select month, addressee_kind as addressee, addressee_code as code, in_force_kind as kind, 0 as level, true as is_in_force
    from rehearsal_letter where in_force_kind is not null
    union all
    select month, addressee_kind, addressee_code, draft_kind, 0, false
    from rehearsal_letter where draft_kind is not null
    union all
    select month, 'department', lead_department_code, in_force_convener || in_force_form, in_force_level, true
    from rehearsal_summons where in_force_level is not null
    union all
    select month, 'department', lead_department_code, draft_convener || draft_form, draft_level, false
    from rehearsal_summons where draft_level is not null
  )`;

const counts = `(count(*) filter (is_in_force))::integer as "inForce", (count(*) filter (not is_in_force))::integer as draft`;

const places = `
  places as (
    select 'department' as addressee, department_code as code, department_name as name, position from department
    union all
    select 'county', county_code, county_name, position from county
  )`;

const kindsQuery = `with ${sent}
  select kind from sent group by kind order by max(level) > 0, kind = '督办单', max(level) desc, kind`;

/** Every month of the span that has data, with a row of null where nothing was sent. */
const monthsQuery = `with ${sent}
  select strftime(months.month, '%Y-%m') as month, kind, ${counts}
  from stg_month_policies months
  join rehearsal on months.month between first_month and last_month
  left join sent on sent.month = months.month
  group by months.month, kind order by months.month, kind`;

const addresseesQuery = `with ${sent}, ${places}
  select addressee, code, coalesce(any_value(name), code, '（未配置牵头部门）') as name, kind, ${counts}
  from sent left join places using (addressee, code)
  group by addressee, code, kind
  order by addressee = 'county', any_value(position) nulls last, code, kind`;

const letterChangesQuery = `with ${places}
  select strftime(month, '%Y-%m') as month, addressee_kind as kind, addressee_code as code,
    coalesce(name, addressee_code) as name, in_force_kind as "inForce", draft_kind as draft,
    in_force_items as "inForceItems", draft_items as "draftItems",
    if(draft_kind is null or in_force_kind = '督办单', '减轻', '加重') as shift
  from rehearsal_letter
  left join places on addressee = addressee_kind and places.code = addressee_code
  where in_force_kind is distinct from draft_kind
  order by rehearsal_letter.month desc, addressee_kind = 'county', position nulls last, addressee_code`;

const summonsQuery = `
  select strftime(month, '%Y-%m') as month, indicator_code as code, indicator_name as indicator,
    coalesce(department_name, rehearsal_summons.lead_department_code, '未配置') as department,
    in_force_convener || in_force_form as "inForce", draft_convener || draft_form as draft,
    case
      when coalesce(draft_level, 0) > coalesce(in_force_level, 0) then '加重'
      when coalesce(draft_level, 0) < coalesce(in_force_level, 0) then '减轻'
      else '改由他人'
    end as shift,
    in_force_in_vain as "inForceInVain", draft_in_vain as "draftInVain"
  from rehearsal_summons
  join indicator using (indicator_code)
  left join department on department_code = rehearsal_summons.lead_department_code
  order by rehearsal_summons.month desc, indicator.position`;
