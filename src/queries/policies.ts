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
