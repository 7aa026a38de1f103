import { describe, expect, it } from "vitest";
import { countStep, stepRanges } from "../../src/format/count-shade.ts";
import {
  countsFinding,
  countyAnswer,
  countyMonthAnswer,
  indicatorCountiesAnswer,
  worstText,
  type CountyAnswerCounts,
  type OneCountyCounts,
} from "../../src/format/county-answer.ts";
import { completionText } from "../../src/format/completion.ts";
import { departmentAnswer, type DepartmentCounts } from "../../src/format/department-answer.ts";
import { heatCell, type HeatFigure } from "../../src/format/heat-cell.ts";
import { gapToLeaveText, valueToReachText } from "../../src/format/leave.ts";
import { openLettersText, type OpenLetter } from "../../src/format/letter-state.ts";

const county = (name: string, lagging: number): { name: string; lagging: number } => ({ name, lagging });

describe("the answer of a county month", () => {
  const counts: CountyAnswerCounts = {
    month: "2024-03",
    ranked: 38,
    marked: 38,
    counties: [county("任城区", 2), county("嘉祥县", 9), county("梁山县", 8), county("曲阜市", 7)],
    orders: 3,
    reminders: 4,
  };
  it("says who lags most and what is due", () => {
    expect(countyMonthAnswer(counts)).toBe(
      "3月，38项指标有县市区排名：落后项最多的是嘉祥县（9项）、梁山县（8项）、曲阜市（7项）；须向3个县市区发督办单、向4个发提醒函。",
    );
  });
  it("names one kind of letter alone", () => {
    expect(countyMonthAnswer({ ...counts, orders: 0 })).toContain("；须向4个县市区发提醒函。");
    expect(countyMonthAnswer({ ...counts, reminders: 0 })).toContain("；须向3个县市区发督办单。");
    expect(countyMonthAnswer({ ...counts, orders: 0, reminders: 0 })).toContain("；没有须发函的县市区。");
  });
  it("says that nobody lags", () => {
    const counties = counts.counties.map(({ name }) => county(name, 0));
    expect(countyMonthAnswer({ ...counts, counties })).toContain("没有落后的县市区；");
  });
  it("says that nobody is judged: one county, or all tied", () => {
    expect(countyMonthAnswer({ ...counts, marked: 0 })).toBe(
      "3月，38项指标有县市区排名：参评的县市区太少或位次都相同，不分居前、落后。",
    );
  });
  it("says that there is none", () => {
    expect(countyMonthAnswer({ ...counts, ranked: 0 })).toBe("2024年3月，没有县市区排名。");
  });
});

describe("the counties with the most lagging items", () => {
  it("include those tied with the third", () =>
    expect(worstText([county("甲", 3), county("乙", 2), county("丙", 1), county("丁", 1)])).toBe(
      "落后项最多的是甲（3项）、乙（2项）、丙（1项）、丁（1项）",
    ));
  it("stop before too many that are tied", () =>
    expect(worstText([county("甲", 3), ...[..."乙丙丁戊己"].map((name) => county(name, 1))])).toBe(
      "落后项最多的是甲（3项）",
    ));
  it("are counted where all are tied", () =>
    expect(worstText([..."甲乙丙丁戊己"].map((name) => county(name, 2)))).toBe("落后项最多的有6个县市区，各2项"));
});

describe("the answer of a county", () => {
  const counts: OneCountyCounts = {
    month: "2024-03",
    name: "任城区",
    ranked: 38,
    leading: 5,
    lagging: 4,
    longestStreak: 6,
    open: "督办单1件待反馈",
  };
  it("says where it stands and what it owes", () => {
    expect(countyAnswer(counts)).toBe("3月，任城区38项指标有位次：5项居前，4项落后（最长连续6期）；督办单1件待反馈。");
  });
  it("says nothing of a streak of one, nor of letters where none is owed", () => {
    expect(countyAnswer({ ...counts, longestStreak: 1, open: "" })).toBe(
      "3月，任城区38项指标有位次：5项居前，4项落后。",
    );
  });
  it("says that it is in the middle in everything", () => {
    expect(countyAnswer({ ...counts, leading: 0, lagging: 0, open: "" })).toContain("没有居前的，也没有落后的。");
  });
  it("says that it has no rank", () => {
    expect(countyAnswer({ ...counts, ranked: 0 })).toBe("2024年3月，任城区没有位次；督办单1件待反馈。");
  });
});

describe("the letters owed", () => {
  const letter = (kind: OpenLetter["kind"], status: OpenLetter["status"], month = "2024-03"): OpenLetter => ({
    kind,
    status,
    month,
  });
  const letters = [
    letter("提醒函", "not_sent"),
    letter("提醒函", "not_sent", "2024-01"),
    letter("督办单", "awaiting", "2024-02"),
    letter("督办单", "not_answered", "2023-12"),
    letter("督办单", "answered_late", "2023-11"),
  ];
  it("are those not answered, awaited, and this month's not sent", () => {
    expect(openLettersText(letters, "2024-03", true)).toBe("督办单1件未反馈、督办单1件待反馈、提醒函1件未发出");
  });
  it("are only called for where no ledger says what was sent", () => {
    expect(openLettersText([letter("提醒函", "not_sent")], "2024-03", false)).toBe("应发提醒函1件");
  });
  it("are none", () => expect(openLettersText([], "2024-03", true)).toBe(""));
});

describe("the answer of a department", () => {
  const counts: DepartmentCounts = {
    month: "2024-03",
    name: "市生态环境局",
    indicators: 6,
    ranked: 4,
    leading: 2,
    lagging: 1,
    longestStreak: 3,
    toConvene: [{ convener: "市长", form: "约谈", count: 1 }],
    open: "督办单1件待反馈",
  };
  it("says where its indicators stand and what is due", () => {
    expect(departmentAnswer(counts)).toBe(
      "3月，市生态环境局牵头的6项指标中4项公布在省位次：2项居前，1项落后（连续3期），1项须市长约谈；督办单1件待反馈。",
    );
  });
  it("says that none was published this month", () => {
    expect(departmentAnswer({ ...counts, ranked: 0, open: "" })).toBe(
      "2024年3月，市生态环境局牵头的6项指标都没有公布在省位次。",
    );
  });
  it("says that the province has published nothing at all", () => {
    expect(departmentAnswer({ ...counts, month: undefined, open: "" })).toBe("市生态环境局牵头6项指标，没有在省排名。");
  });
});

describe("an indicator with county data alone", () => {
  const standing = (name: string, rank: number | null, band: string | null = null) => ({
    county: { name },
    figure: { rank, participants: 14, band },
  });
  it("says who is first and who lags", () => {
    expect(
      indicatorCountiesAnswer("2024-03", [
        standing("甲县", 1, "leading"),
        standing("乙县", 14, "lagging"),
        standing("丙县", null),
      ]),
    ).toBe("2024年3月，没有在省排名；2个县市区有位次，甲县第1位，乙县落后。");
  });
  it("does not list everybody where all are tied", () => {
    expect(
      indicatorCountiesAnswer(
        "2024-03",
        [..."甲乙丙丁戊己"].map((name) => standing(name, 1)),
      ),
    ).toBe("2024年3月，没有在省排名；6个县市区有位次。");
  });
  it("says that nobody has a rank", () => {
    expect(indicatorCountiesAnswer("2024-03", [standing("甲县", null)])).toBe(
      "2024年3月，没有在省排名；各县市区也没有位次。",
    );
  });
});

describe("the finding of the counts", () => {
  it("names the latest month and the worst, the later where two are alike", () => {
    const rows = [
      { month: 2024 * 12, leading: 1, lagging: 8 },
      { month: 2024 * 12 + 1, leading: 2, lagging: 8 },
      { month: 2024 * 12 + 2, leading: 4, lagging: 3 },
    ];
    expect(countsFinding("任城区", rows)).toBe("任城区2024年3月居前4项，落后3项；落后最多的是2024年2月（8项）。");
  });
});

describe("a cell of the heatmap", () => {
  const figure: HeatFigure = {
    rank: 13,
    participants: 14,
    hasValue: true,
    isExempt: false,
    isLagging: true,
    link: "../sources/1a2b3c4d/1.html#L7",
  };
  it("leads to its line, and shows that it lags without colour", () => {
    expect(heatCell(figure)).toBe('<td class="r3 k"><a href="../sources/1a2b3c4d/1.html#L7" title="落后">13</a></td>');
  });
  it("lags by the policy, not by its shade", () => {
    expect(heatCell({ ...figure, isLagging: false })).toContain('<td class="r3">');
    expect(heatCell({ ...figure, rank: 7, link: null })).toBe('<td class="k">7</td>');
  });
  it("tells what is missing apart", () => {
    const missing = { ...figure, rank: 0, isLagging: false, link: null };
    const texts = [{ hasValue: false }, { isExempt: true }, {}].map((part) => heatCell({ ...missing, ...part }));
    expect(texts).toEqual([
      '<td class="n"><abbr title="未报送">–</abbr></td>',
      '<td class="x"><abbr title="不适用">免</abbr></td>',
      '<td class="n"><abbr title="有数值，没有位次">无</abbr></td>',
    ]);
  });
});

describe("the shades of a number of items", () => {
  it("run in thirds up to the most", () =>
    expect([0, 1, 3, 4, 7, 9].map((count) => countStep(count, 9))).toEqual([0, 1, 1, 2, 3, 3]));
  it("of few items are strong", () => expect([0, 1].map((count) => countStep(count, 1))).toEqual([0, 3]));
  it("are said in the legend", () =>
    expect(stepRanges(8).map(({ text }) => text)).toEqual(["1—2项", "3—5项", "6—8项"]));
});

describe("out of the lagging zone", () => {
  it("is a distance and a value", () => {
    const leave = { value: 67.8, gap: 1.2 };
    expect([gapToLeaveText(leave, "%", 1), valueToReachText(leave, "%", 1)]).toEqual(["1.2个百分点", "67.8%"]);
  });
  it("never reads like nothing", () => {
    const leave = { value: 3.24, gap: 0.04 };
    expect([gapToLeaveText(leave, "天", 1), valueToReachText(leave, "天", 1)]).toEqual(["0.04天", "3.24天"]);
  });
  it("is not known without values", () => {
    const leave = { value: null, gap: null };
    expect([gapToLeaveText(leave, "%", 1), valueToReachText(leave, "%", 1)]).toEqual(["—", "—"]);
  });
});

it("completion is a percentage", () => expect([completionText(0.985), completionText(null)]).toEqual(["98.5%", "—"]));
