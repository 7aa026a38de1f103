import { Type, type DataType, type Field } from "@uwdata/flechette";
import { clockText, dateText, digits, timeText } from "./scalar-text.ts";

/** No cell is written longer: the page would stand still over a list of millions. */
const longest = 100_000;

type NestedType = DataType & { children?: Field[]; scale?: number; unit?: number };

interface Budget {
  left: number;
}

/** A list, structure, map, interval or the like, as it is written in SQL; a long one is cut, and says how long it is. */
export function nestedText(type: DataType, value: unknown): string {
  return write(type as NestedType, value, { left: longest });
}

function write(type: NestedType, value: unknown, budget: Budget): string {
  const text = value == null ? "null" : (container(type, value, budget) ?? scalar(type, value));
  budget.left -= text.length;
  return text;
}

function container(type: NestedType, value: unknown, budget: Budget): string | undefined {
  const children = type.children ?? [];
  switch (type.typeId) {
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
      return `[${items(children[0]!.type, value as ArrayLike<unknown>, budget)}]`;
    case Type.Struct:
      return `{${fields(children, value as Record<string, unknown>, budget)}}`;
    case Type.Map:
      return `{${pairs(children[0]!.type as NestedType, value as [unknown, unknown][], budget)}}`;
    default:
      return undefined;
  }
}

function items(type: DataType, values: ArrayLike<unknown>, budget: Budget): string {
  const written: string[] = [];
  for (let at = 0; at < values.length; at++) {
    if (budget.left < 0) return `${written.join(", ")}, …共${values.length}项`;
    written.push(write(type as NestedType, values[at], budget));
  }
  return written.join(", ");
}

/** Fields without names, as of row(1, 2), come one in the place of the other: better nothing than a wrong figure. */
function fields(children: readonly Field[], value: Record<string, unknown>, budget: Budget): string {
  if (new Set(children.map(({ name }) => name)).size < children.length) return "字段没有名称，显示不了";
  return children.map(({ name, type }) => `${name}: ${write(type as NestedType, value[name], budget)}`).join(", ");
}

function pairs(entry: NestedType, values: readonly [unknown, unknown][], budget: Budget): string {
  const [key, value] = entry.children!.map(({ type }) => type as NestedType);
  return values.map(([name, own]) => `${write(key!, name, budget)}: ${write(value!, own, budget)}`).join(", ");
}

function scalar(type: NestedType, value: unknown): string {
  switch (type.typeId) {
    case Type.Decimal:
      return digits(BigInt(value as bigint | number), type.scale ?? 0);
    case Type.Date:
      return dateText(Number(value));
    case Type.Timestamp:
      return timeText(Number(value));
    case Type.Time:
      return clockText(value as bigint | number, type.unit ?? 2);
    case Type.Interval:
      return intervalText(Array.from(value as ArrayLike<number>));
    default:
      return value instanceof Uint8Array ? hexadecimal(value) : String(value);
  }
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, longest / 2), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Months, days and nanoseconds: 1年2个月3天 04:05:06. */
function intervalText([months = 0, days = 0, nanoseconds = 0]: number[]): string {
  const [years, rest] = [Math.trunc(months / 12), months % 12];
  const words = [years !== 0 && `${years}年`, rest !== 0 && `${rest}个月`, days !== 0 && `${days}天`].filter(Boolean);
  const clock = Number(nanoseconds) === 0 ? "" : clockText(Math.abs(Number(nanoseconds)), 3);
  const sign = Number(nanoseconds) < 0 ? "-" : "";
  return [words.join(""), clock && `${sign}${clock}`].filter(Boolean).join(" ") || "0天";
}
