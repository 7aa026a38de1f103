import { describe, expect, it } from "vitest";
import { escalationAnswer, judgedText } from "../../src/format/escalation-answer.ts";
import {
  letterStatusText,
  meetingStatusText,
  reconciliationText,
  sentText,
  type Reconciliation,
} from "../../src/format/follow-up.ts";

const due = { dueOn: "2024-04-29", answeredOn: null };

describe("what became of a letter", () => {
  it("not sent", () => expect(letterStatusText({ ...due, status: "not_sent" })).toBe("未发出"));
  it("still to be answered", () =>
    expect(letterStatusText({ ...due, status: "awaiting" })).toBe("待反馈（应于2024年4月29日前）"));
  it("without a date to answer by", () =>
    expect(letterStatusText({ status: "awaiting", dueOn: null, answeredOn: null })).toBe("待反馈"));
  it("answered in time", () =>
    expect(letterStatusText({ ...due, answeredOn: "2024-04-25", status: "answered_in_time" })).toBe(
      "按期反馈（2024年4月25日）",
    ));
  it("answered late", () =>
    expect(letterStatusText({ ...due, answeredOn: "2024-05-06", status: "answered_late" })).toBe(
      "逾期反馈（应于2024年4月29日前，2024年5月6日反馈）",
    ));
  it("not answered", () =>
    expect(letterStatusText({ ...due, status: "not_answered" })).toBe("未反馈（应于2024年4月29日前）"));
  it("begins with the day on which it was sent", () => {
    expect(sentText({ ...due, sentOn: "2024-04-15", status: "awaiting" })).toBe(
      "2024年4月15日发出，待反馈（应于2024年4月29日前）",
    );
    expect(sentText({ ...due, sentOn: null, status: "not_sent" })).toBe("未发出");
  });
});

describe("what became of a meeting", () => {
  it("no record of it", () =>
    expect(meetingStatusText({ form: "约谈", status: "not_held", heldOn: null })).toBe("未见记录"));
  it("no ledger at all", () =>
    expect(meetingStatusText({ form: "约谈", status: "unknown", heldOn: null })).toBe("无台账"));
  it("held", () =>
    expect(meetingStatusText({ form: "专门会议", status: "held", heldOn: "2024-04-18" })).toBe(
      "已召开（2024年4月18日）",
    ));
  it("held, and its measures reported", () =>
    expect(meetingStatusText({ form: "约谈", status: "answered_in_time", heldOn: "2024-04-18" })).toBe(
      "已约谈（2024年4月18日），按期反馈",
    ));
  it("without its date", () =>
    expect(meetingStatusText({ form: "约谈", status: "not_answered", heldOn: null })).toBe("已约谈，未反馈"));
});

const month: Reconciliation = {
  letters: 12,
  notSent: 2,
  awaiting: 0,
  inTime: 7,
  late: 1,
  notAnswered: 2,
  meetings: 6,
  held: 4,
};

describe("the reconciliation of a month", () => {
  it("sets what was done beside what was due", () =>
    expect(reconciliationText(month, true)).toBe(
      "应发12件：已发10件，按期反馈7件，逾期1件，未反馈2件；未发2件。应召集6项：已召开4项，未见记录2项。",
    ));
  it("leaves out what there is none of", () =>
    expect(reconciliationText({ ...month, notSent: 0, late: 0, notAnswered: 0, awaiting: 5, held: 6 }, true)).toBe(
      "应发12件：已发12件，按期反馈7件，待反馈5件。应召集6项：已召开6项。",
    ));
  it("says that nothing was sent", () =>
    expect(reconciliationText({ ...month, letters: 2, notSent: 2 }, true)).toContain("应发2件：未发2件。"));
  it("says that nothing was due", () =>
    expect(reconciliationText({ ...month, letters: 0, meetings: 0 }, true)).toBe(
      "没有应发的提醒函和督办单。没有应召集的事项。",
    ));
  it("accuses nobody where there is no ledger", () =>
    expect(reconciliationText(month, false)).toBe("应发12件，应召集6项；没有督办行动台账，是否办理无从核对。"));
});

const counts = { month: "2024-03", home: "济宁市", ranked: 41, lagging: 6, hasCounties: true };

describe("what a month calls for", () => {
  it("says who must convene what", () =>
    expect(
      escalationAnswer({
        ...counts,
        toConvene: [
          { convener: "市长", form: "约谈", count: 1 },
          { convener: "分管副市长", form: "专门会议", count: 5 },
        ],
      }),
    ).toBe("3月，41项指标在省排名，6项落后：1项须市长约谈，5项须分管副市长召开专门会议。"));
  it("says that nothing lags", () =>
    expect(escalationAnswer({ ...counts, lagging: 0, toConvene: [] })).toBe(
      "3月，41项指标在省排名，没有落后的，不须约谈或召开专门会议。",
    ));
  it("says that there are only counties", () =>
    expect(escalationAnswer({ ...counts, ranked: 0, toConvene: [] })).toBe(
      "2024年3月，没有本月公布的济宁市在省排名，不产生约谈和专门会议；本月只有县市区数据，只判定县市区的提醒函和督办单。",
    ));
  it("says by which rules", () =>
    expect(judgedText({ id: "2023-01", laggingLast: 4, countyLaggingLast: 3 })).toBe(
      "按2023-01版政策判定：全省后4位、全市后3位为落后。",
    ));
});
