import { describe, expect, it } from "vitest";
import { fileKey, href, sourcePage } from "../../src/format/href.ts";
import { dateText, monthNumber, monthOfNumber, monthOnly, monthSpan, monthText } from "../../src/format/month.ts";
import { formatCount, formatGap, formatNumber } from "../../src/format/number.ts";
import { bandCell, bandText, changeText, missingText, rankCell, rankText, shade } from "../../src/format/rank.ts";

describe("numbers", () => {
  it("have their indicator's decimals", () => expect(formatNumber(3.14159, 1)).toBe("3.1"));
  it("are grouped in threes, the fraction is not", () => expect(formatNumber(1234567.12345, 4)).toBe("1,234,567.1235"));
  it("group negative numbers too", () => expect(formatNumber(-123456, 0)).toBe("-123,456"));
  it("never read minus zero", () => expect(formatNumber(-0.01, 1)).toBe("0.0"));
  it("count without decimals", () => expect(formatCount(20160)).toBe("20,160"));
  it("a gap that is not nothing never reads as nothing", () => expect(formatGap(0.04, 1)).toBe("0.04"));
  it("a gap of nothing does", () => expect(formatGap(0, 1)).toBe("0.0"));
});

describe("months", () => {
  it("are written out", () => expect(monthText("2026-10")).toBe("2026年10月"));
  it("lose the leading zero", () => expect(monthOnly("2026-03")).toBe("3月"));
  it("can be counted there and back", () => expect(monthOfNumber(monthNumber("2026-12") + 1)).toBe("2027-01"));
  it("make a span", () => expect(monthSpan("2024-01", "2024-03")).toBe("2024年1月—2024年3月"));
  it("make a span of one", () => expect(monthSpan("2024-01", "2024-01")).toBe("2024年1月"));
  it("are part of a date", () => expect(dateText("2026-11-05")).toBe("2026年11月5日"));
});

describe("ranks", () => {
  it("stand over the participants", () => expect(rankText(5, 16)).toBe("5/16"));
  it("move up", () => expect(changeText({ rank: 3, change: 2, previousMonth: 1 })).toBe("升2位"));
  it("move down", () => expect(changeText({ rank: 3, change: -1, previousMonth: 0 })).toBe("降1位"));
  it("stay", () => expect(changeText({ rank: 3, change: 0, previousMonth: 1 })).toBe("持平"));
  it("come first", () => expect(changeText({ rank: 3, change: null, previousMonth: null })).toBe("首次"));
  it("have no change where one is unknown", () => {
    expect(changeText({ rank: 3, change: null, previousMonth: 1 })).toBe("—");
    expect(changeText({ rank: null, change: null, previousMonth: 1 })).toBe("—");
  });
  it("have words for bands", () => expect(bandText("lagging")).toBe("落后"));
  it("without a value are not reported, or do not apply", () => {
    expect(rankCell({ value: null, rank: null, participants: 16 })).toBe("未报送");
    expect(missingText({ rank: null, participants: null })).toBe("不适用");
    expect(missingText({ rank: 5, participants: 16 })).toBe("未公布");
  });
  it("beside a value are just not there", () => {
    expect(rankCell({ value: 3, rank: null, participants: 16 })).toBe("—");
    expect(bandCell(null, null)).toBe("—");
  });
  it("of nobody marked say so", () => expect(bandText(null)).toBe("不分档"));
  it("run from blue over paper to red", () => {
    expect([1, 8, 16].map((rank) => shade(rank, 16))).toEqual(["b3", undefined, "r3"]);
  });
});

describe("file names of codes", () => {
  it("a code is its own", () => expect(fileKey("BM01")).toBe("BM01"));
  it("so is a name of letters", () => expect(fileKey("市生态环境局")).toBe("市生态环境局"));
  it("what no file name holds is replaced, and two names stay two", () => {
    expect(fileKey("甲/乙局")).toMatch(/^甲_乙局-[0-9a-f]{8}$/);
    expect(fileKey("甲/乙局")).not.toBe(fileKey("甲 乙局"));
  });
  it("a long name fits a file system, and is a key of its own again", () => {
    const key = fileKey("部".repeat(120));
    expect(Buffer.byteLength(`${key}.html`)).toBeLessThan(255);
    expect(fileKey(key)).toBe(key);
  });
});

describe("links", () => {
  it("go up to another folder", () => {
    expect(href("indicators/PM25.html", "rankings/index.html")).toBe("../rankings/index.html");
  });
  it("stay in their folder", () => expect(href("rankings/2026-10.html", "rankings/2026-09.html")).toBe("2026-09.html"));
  it("go down from the root", () => expect(href("index.html", "rankings/index.html")).toBe("rankings/index.html"));
  it("go up from below", () => expect(href("sources/1a/2.html", "quality.html")).toBe("../../quality.html"));
  it("stay below where they share a folder", () =>
    expect(href("sources/1a/2.html", "sources/2b/1.html")).toBe("../2b/1.html"));
  it("lead to the page of a source line", () => {
    expect([1, 2000, 2001].map((line) => sourcePage("1a2b3c4d", line))).toEqual([
      "sources/1a2b3c4d/1.html#L1",
      "sources/1a2b3c4d/1.html#L2000",
      "sources/1a2b3c4d/2.html#L2001",
    ]);
  });
});
