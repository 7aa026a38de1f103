import { describe, expect, it } from "vitest";
import { carriedOverAnswer, monthAnswer, type AnswerCounts } from "../../src/format/answer.ts";
import { rankFinding } from "../../src/format/finding.ts";
import { gapsText } from "../../src/format/gap.ts";
import { sourceLinks } from "../../src/format/source.ts";
import { streakText } from "../../src/format/streak.ts";

const counts: AnswerCounts = {
  month: "2024-03",
  inForce: 44,
  ranked: 41,
  leading: 9,
  lagging: 6,
  up: 5,
  down: 8,
  carriedOver: 3,
  stale: 1,
  withoutData: 0,
  toConvene: [
    { convener: "市长", form: "约谈", count: 1 },
    { convener: "分管副市长", form: "专门会议", count: 5 },
  ],
};

describe("the answer of a month", () => {
  it("says where the city stands and what is due", () => {
    expect(monthAnswer(counts, "济宁市", 3)).toBe(
      "3月，41项指标在省排名：9项居前3位，6项落后；1项须市长约谈，5项须分管副市长召开专门会议。较上期，5项进位、8项退位。",
    );
  });
  it("says nothing of moves where nothing moved", () => {
    expect(monthAnswer({ ...counts, up: 0, down: 0 }, "济宁市", 3)).not.toContain("较上期");
    expect(monthAnswer({ ...counts, up: 0, down: 2 }, "济宁市", 3)).toContain("较上期，2项退位。");
  });
  it("says that nothing lags", () => {
    expect(monthAnswer({ ...counts, lagging: 0, toConvene: [] }, "济宁市", 3)).toContain("没有落后的。");
  });
  it("says that there is nothing", () => {
    expect(monthAnswer({ ...counts, ranked: 0 }, "济宁市", 3)).toBe("2024年3月，没有本月公布的济宁市在省排名。");
  });
  it("says what is carried over", () => expect(carriedOverAnswer(counts)).toBe("另有3项沿用此前数据（1项已过期）。"));
  it("says nothing of what is not", () => expect(carriedOverAnswer({ ...counts, carriedOver: 0 })).toBeNull());
});

describe("the finding of a chart", () => {
  const period = (month: string, rank: number | null, change: number | null) => ({
    month,
    rank,
    change,
    previousMonth: 0,
  });
  it("names the best, the worst and the last", () => {
    expect(
      rankFinding("济宁", [period("2024-01", 5, null), period("2024-02", null, null), period("2024-03", 3, 2)]),
    ).toBe(
      "济宁2024年1月—2024年3月的位次：最好第3位（2024年3月），最差第5位（2024年1月），最近一期2024年3月为第3位，较上期升2位。",
    );
  });
  it("says that there is none", () => expect(rankFinding("济宁", [])).toBe("济宁没有公布的位次。"));
});

describe("the distances", () => {
  const position = { rank: 5, change: 2, previousMonth: 0, gapToNext: 1.2, gapToFirst: 9, cushion: 0.4 };
  const beside = { nextName: "青岛", nextRank: 4, behindName: "泰安", behindRank: 6 };
  it("name the places", () => {
    expect(gapsText(position, beside, "天", 1)).toEqual([
      "距第4位（青岛）差1.2天",
      "距第1位差9.0天",
      "领先第6位（泰安）0.4天",
    ]);
  });
  it("of percentages are percentage points", () => {
    expect(gapsText(position, beside, "%", 1)[2]).toBe("领先第6位（泰安）0.4个百分点");
  });
  it("say nothing without values", () => {
    expect(gapsText({ ...position, gapToNext: null, gapToFirst: null, cushion: null }, beside, "天", 1)).toEqual([]);
  });
});

describe("the streak", () => {
  it("counts the last periods of one band", () => {
    expect(streakText(["lagging", "middle", "middle", "middle"])).toBe("连续3期居中");
  });
  it("of one is the band", () => expect(streakText(["middle", "leading"])).toBe("居前"));
  it("of an unmarked period is none", () => expect(streakText(["leading", null])).toBeNull());
});

describe("source links", () => {
  const link = sourceLinks("indicators/PM25.html", [{ id: "1a2b3c4d" }, { id: null }]);
  it("lead from the page to the line", () =>
    expect(link({ file: 0, line: 2612 })).toBe("../sources/1a2b3c4d/2.html#L2612"));
  it("are none where there is no extract", () => expect(link({ file: 1, line: 1 })).toBeNull());
  it("are none where there is no file", () => expect(link({ file: -1, line: 1 })).toBeNull());
});
