import { dayNumber, firstOfMonth } from "./calendar.ts";
import { hasMarkedDigit, normaliseCell } from "./clean.ts";

/** DESIGN 3.2 rule 7. Days since 1970; a month is its first day. null: none of the forms, or no such day. */

const time = String.raw`(?:[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?`;
const dayForms: readonly RegExp[] = [
  new RegExp(String.raw`^(\d{4})年(\d{1,2})月(\d{1,2})日${time}$`),
  new RegExp(String.raw`^(\d{4})/(\d{1,2})/(\d{1,2})${time}$`),
  new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${time}$`),
  new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${time}$`),
];
const monthForms: readonly RegExp[] = [/^(\d{4})[-/.](\d{1,2})$/, /^(\d{4})(\d{2})$/, /^(\d{4})年(\d{1,2})月份?$/];
// any dash; ～ is one of the connecting marks of GB/T 15834
const rangeForm = /^(\d{4})年0?1(?:\p{Dash}|~)(\d{1,2})月$/u;
const quarterForms: readonly RegExp[] = [/^(\d{4})年第?([1-4一二三四])季度$/, /^(\d{4})Q([1-4])$/i];
const chineseForm = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月$/;
const halfYearForm = /^(\d{4})年上半年$/;
const yearForm = /^(\d{4})年(?:度|全年)?$/;

const firstSerial = 36_526; // Excel: 2000-01-01
const lastSerial = 73_050; // 2099-12-31
const serialOf1970 = 25_569;
const earliestYear = 2000;

export function parseMonth(raw: string): number | null {
  const text = normaliseCell(raw);
  if (hasMarkedDigit(raw)) return null;
  const day = parseDayForms(text);
  if (day !== null) return firstOfMonth(day);
  const [year, month] = yearAndMonth(text) ?? [];
  return year === undefined || month === undefined || year < earliestYear ? null : dayNumber(year, month, 1);
}

export function parseDate(raw: string): number | null {
  return hasMarkedDigit(raw) ? null : parseDayForms(normaliseCell(raw));
}

/** 2024.1 may have been 2024.10 before Excel took it for a number. */
export function dottedMonth(raw: string): "ambiguous" | "october" | "after" | null {
  const month = /^\d{4}\.(1|10|11|12)$/.exec(normaliseCell(raw))?.[1];
  if (month === undefined) return null;
  return month === "1" ? "ambiguous" : month === "10" ? "october" : "after";
}

function parseDayForms(text: string): number | null {
  for (const form of dayForms) {
    const match = form.exec(text);
    if (match) {
      const year = Number(match[1]);
      return year < earliestYear || !isTimeOfDay(text) ? null : dayNumber(year, Number(match[2]), Number(match[3]));
    }
  }
  if (!/^\d{5}$/.test(text)) return null;
  const serial = Number(text);
  return serial >= firstSerial && serial <= lastSerial ? serial - serialOf1970 : null;
}

function isTimeOfDay(text: string): boolean {
  const match = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text);
  return !match || (Number(match[1]) < 24 && Number(match[2]) < 60 && Number(match[3] ?? 0) < 60);
}

function yearAndMonth(text: string): [number, number] | null {
  for (const form of monthForms) {
    const match = form.exec(text);
    if (match) return [Number(match[1]), Number(match[2])];
  }
  return range(text) ?? quarter(text) ?? chinese(text) ?? halfOrWholeYear(text);
}

/** Cumulative from January; the month is the last. */
function range(text: string): [number, number] | null {
  const match = rangeForm.exec(text);
  return match && [Number(match[1]), Number(match[2])];
}

function quarter(text: string): [number, number] | null {
  for (const form of quarterForms) {
    const match = form.exec(text);
    if (match) return [Number(match[1]), 3 * (Number(match[2]) || "一二三四".indexOf(match[2]!) + 1)];
  }
  return null;
}

function chinese(text: string): [number, number] | null {
  const match = chineseForm.exec(text);
  if (!match) return null;
  const year = [...match[1]!].map((digit) => "〇一二三四五六七八九".indexOf(digit.replace(/[○零]/, "〇"))).join("");
  const month = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].indexOf(match[2]!) + 1;
  return month ? [Number(year), month] : null;
}

function halfOrWholeYear(text: string): [number, number] | null {
  const half = halfYearForm.exec(text);
  if (half) return [Number(half[1]), 6];
  const year = yearForm.exec(text);
  return year ? [Number(year[1]), 12] : null;
}
