import { rows } from "./database.ts";

export interface PolicyText {
  id: string;
  from: string;
  to: string | null;
  basis: string | null;
  source: string | null;
  provincialLeading: number;
  provincialLagging: number;
  countyLeading: number;
  countyLagging: number;
  letterDay: number | null;
}

export interface Urgency {
  id: string;
  level: number;
  convener: string;
  form: string;
  placesFromLast: number | null;
  lagStreak: number | null;
}

/** When which letter is written to whom, and by when it is to be answered. */
export interface LetterRule {
  id: string;
  addressee: "department" | "county";
  kind: string;
  itemsAtLeast: number | null;
  levelAtLeast: number | null;
  orItemsAtLeast: number | null;
  replyDays: number | null;
}

export function listPolicyTexts(): Promise<PolicyText[]> {
  return rows(`select policy_id as id, strftime(effective_from, '%Y-%m') as "from", strftime(effective_to, '%Y-%m') as "to",
      basis, source_file as source, provincial_leading_first::INTEGER as "provincialLeading",
      provincial_lagging_last::INTEGER as "provincialLagging", county_leading_first::INTEGER as "countyLeading",
      county_lagging_last::INTEGER as "countyLagging", letter_day::INTEGER as "letterDay"
    from policy order by effective_from desc`);
}

export function listUrgencies(): Promise<Urgency[]> {
  return rows(`select policy_id as id, level::INTEGER as level, convener, form, places_from_last::INTEGER as "placesFromLast",
      lag_streak::INTEGER as "lagStreak"
    from policy_urgency order by policy_id, position`);
}

export function listLetterRules(): Promise<LetterRule[]> {
  return rows(`select policy_id as id, addressee_kind as addressee, kind, items_at_least::INTEGER as "itemsAtLeast",
      level_at_least::INTEGER as "levelAtLeast", or_items_at_least::INTEGER as "orItemsAtLeast",
      working_days::INTEGER as "replyDays"
    from policy_letter left join policy_reply using (policy_id, kind)
    order by policy_id, addressee_kind = 'county', kind <> '督办单'`);
}
