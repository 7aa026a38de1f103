import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

import { describe, expect, test } from "vitest";

import { generateAll } from "../../pipelines/demonstration/generate.ts";

const data = join(import.meta.dirname, "../../data");
const files = new Map<string, Buffer>();
const written = await generateAll({ size: "demo", write: (path, bytes) => files.set(path, Buffer.from(bytes)) });

const textOf = (path: string, encoding = "utf-8"): string => new TextDecoder(encoding).decode(files.get(path));
const rowsOf = (path: string): string[][] =>
  textOf(path)
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));

describe("the committed data directory", () => {
  test("is what the generator writes today", () => {
    const committed = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${sep}issued`))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(data.length + 1)
          .replaceAll(sep, "/"),
      );
    expect(committed.sort()).toEqual([...files.keys()].sort());
    const changed = committed.filter((path) => !readFileSync(join(data, path)).equals(files.get(path)!));
    expect(changed, "node pipelines/demonstration/generate.ts --size demo --out data").toEqual([]);
  });

  test("stays small", () => {
    expect([...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThan(2_500_000);
  });
});

describe("the demonstration", () => {
  test("has the cast that its pages need", () => {
    const count = (name: string) => rowsOf(`reference/${name}.csv`).length;
    expect([count("cities"), count("counties"), count("sections")]).toEqual([16, 14, 9]);
    expect(count("departments")).toBeGreaterThanOrEqual(30);
    const indicators = rowsOf("reference/indicators.csv");
    expect(indicators.length).toBeGreaterThanOrEqual(40);
    expect(new Set(indicators.map((row) => row[4])).size).toBe(8);
    expect(new Set(indicators.map((row) => row[8]))).toEqual(new Set(["月", "季", "年"]));
    expect(written.score_records).toBeGreaterThan(300);
  });

  test("gives one name to one person, and every deputy named is in the list", () => {
    const officials = rowsOf("reference/officials.csv");
    const ids = new Map(officials.map((row) => [row[1], row[0]]));
    expect(new Set(ids.values()).size).toBe(ids.size);
    for (const row of rowsOf("reference/responsibilities.csv")) expect(ids.has(row[3])).toBe(true);
  });

  test("comes in four encodings", () => {
    const provincial = "exports/provincial_rankings/";
    expect(textOf(`${provincial}2024年11—12月 重点指标在省位次.csv`, "gb18030")).toContain("第1位");
    expect(files.get(`${provincial}2025年上半年全省通报.csv`)!.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(textOf(`${provincial}2025年下半年/省排名（导出）.csv`, "utf-16le")).toContain("2025-07\t济宁市\tGYZJZ");
  });

  test("has a correction that names the cell as it stands", () => {
    const [, path, line, , original, corrected] = rowsOf("corrections.csv")[0]!;
    expect(rowsOf(path!)[Number(line) - 2]!.slice(1, 4)).toEqual(["SSZB", "嘉祥", original]);
    expect(Number(corrected) * 10).toBeCloseTo(Number(original));
  });

  test("has one published rank that its values contradict", () => {
    const group = rowsOf("exports/provincial_rankings/2025年上半年全省通报.csv").filter(
      ([month, code]) => month === "202505" && code === "SHLS",
    );
    const wrong = group.filter(
      (row) => Number(row[5]) !== 1 + group.filter((other) => Number(other[4]) > Number(row[4])).length,
    );
    expect(group).toHaveLength(16);
    expect(wrong.map((row) => row[3])).toEqual(["泰安"]);
  });

  test("tells its story: home falls to the last place and is always first elsewhere", () => {
    const home = (path: string, code: string) =>
      rowsOf(path)
        .filter((row) => row[1] === code && /^济宁/.test(row[3]!))
        .map((row) => row[5]);
    const path = "exports/provincial_rankings/2026年上半年.csv";
    expect(home(path, "MYL12345")).toEqual(["5", "9", "13", "16", "14", "11"]);
    expect(new Set(home(path, "WBL"))).toEqual(new Set(["1"]));
  });
});

describe("the ledger of actions", () => {
  const until2025 = textOf("exports/actions/2024—2025年督办台账.csv", "gb18030").trimEnd().split("\r\n");
  const since2026 = rowsOf("exports/actions/2026年督办行动.csv");

  test("is kept in two spellings and two encodings", () => {
    expect(until2025[1]).toBe("发文日期,文种,对应月份,接收单位,指标名称,召集领导,反馈期限,实际反馈日期,落实成效");
    expect(until2025[2]).toMatch(/^2024\/12\/16,/);
    expect(files.get("exports/actions/2026年督办行动.csv")!.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(until2025.length - 2 + since2026.length).toBe(written.actions);
  });

  test("was closed with the last month: what that month calls for has not been sent", () => {
    const months = new Set(since2026.map((row) => row[2]));
    expect(months.has("2026-09")).toBe(true);
    expect(months.has("2026-10")).toBe(false);
    for (const row of since2026) for (const day of [row[0]!, row[7]!]) expect(day <= "2026-10-31").toBe(true);
  });

  test("holds every kind, answered in time, late and never", () => {
    expect(new Set(since2026.map((row) => row[1]))).toEqual(new Set(["提醒函", "督办单", "专门会议", "约谈"]));
    const answered = since2026.filter((row) => row[7] !== "");
    expect(answered.some((row) => row[7]! <= row[6]!)).toBe(true);
    expect(answered.some((row) => row[7]! > row[6]!)).toBe(true);
    expect(since2026.some((row) => row[6] !== "" && row[7] === "" && row[6]! < "2026-10-01")).toBe(true);
  });
});
