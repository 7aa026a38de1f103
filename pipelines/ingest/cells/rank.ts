import { hasMarkedDigit, normaliseCell } from "./clean.ts";

/** DESIGN 3.2 rule 9. */

export interface ParsedRank {
  rank: number;
  /** From 3/16. */
  participants?: number;
}

const arabic = /^(?:(\d{1,4})(?:\.0+)?名?|第(\d{1,4})[名位]|并列第(\d{1,4})[名位]?)$/;
const ofParticipants = /^(\d{1,4})\/(\d{1,4})$/;
const chinese =
  /^(?:([一二三四五六七八九十]{1,3})名?|第([一二三四五六七八九十]{1,3})[名位]|并列第([一二三四五六七八九十]{1,3})[名位]?)$/;
const tens = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/;
const numerals = "〇一二三四五六七八九";

/** null where it is no rank, or no rank from 1 up to its own participants. */
export function parseRank(raw: string): ParsedRank | null {
  if (hasMarkedDigit(raw)) return null;
  const text = normaliseCell(raw);
  const pair = ofParticipants.exec(text);
  if (pair) return valid({ rank: Number(pair[1]), participants: Number(pair[2]) });
  return valid({ rank: Number(captured(arabic.exec(text)) ?? parseNumeral(captured(chinese.exec(text)) ?? "")) });
}

function captured(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

function valid(parsed: ParsedRank): ParsedRank | null {
  const { rank, participants = Infinity } = parsed;
  return rank >= 1 && rank <= participants ? parsed : null;
}

/** 三 → 3, 十六 → 16, 二十 → 20; NaN otherwise. */
function parseNumeral(text: string): number {
  if (text.length === 1 && text !== "十") return numerals.indexOf(text);
  const match = tens.exec(text);
  if (!match?.[2]) return NaN;
  return (match[1] ? numerals.indexOf(match[1]) : 1) * 10 + (match[3] ? numerals.indexOf(match[3]) : 0);
}
