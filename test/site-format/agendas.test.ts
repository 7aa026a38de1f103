import { describe, expect, it } from "vitest";
import { agendaSize, fitsOnePage, heightAt, type AgendaItem } from "../../src/documents/agenda.ts";
import { columnWidths, widthOf } from "../../src/documents/column-widths.ts";
import { agendasOf, agendaTitle } from "../../src/queries/agendas.ts";
import type { Escalation, EscalationGroup } from "../../src/queries/escalations.ts";

const item = (person: string | null, viceMayor: string | null): Escalation =>
  ({ convener: "分管副市长", person, indicator: { viceMayor } }) as unknown as Escalation;

const group = (convener: string, form: string, items: Escalation[]): EscalationGroup => ({
  level: 2,
  convener,
  form,
  items,
});

describe("the sheets of a month", () => {
  it("are one for the mayor", () => {
    const sheets = agendasOf("2024-03", [group("市长", "约谈", [item("赵甲", "R1"), item("赵甲", "R2")])]);
    expect(sheets.map(({ n, items }) => [n, items.length])).toEqual([[1, 2]]);
  });
  it("are one for each person, those without a person on one of the role, last", () => {
    const items = [item(null, "R9"), item("钱乙", "R2"), item("孙丙", "R3"), item("钱乙", "R2"), item(null, null)];
    const sheets = agendasOf("2024-03", [group("分管副市长", "专门会议", items)]);
    expect(sheets.map(({ n, person, items: own }) => [n, person, own.length])).toEqual([
      [1, "钱乙", 2],
      [2, "孙丙", 1],
      [3, null, 2],
    ]);
  });
  it("keep namesakes apart", () => {
    const items = [item("钱乙", "R2"), item("钱乙", "R7")];
    expect(agendasOf("2024-03", [group("分管副市长", "专门会议", items)]).length).toBe(2);
  });
  it("are called by what is convened", () => {
    expect(agendaTitle({ month: "2024-03", form: "约谈" })).toBe("2024年3月约谈事项清单");
    expect(agendaTitle({ month: "2024-03", form: "专门会议" })).toBe("2024年3月专门会议议题单");
  });
});

const row: AgendaItem = {
  name: "规模以上工业增加值增速",
  rank: "16/16",
  previous: "15",
  streak: "12期",
  reason: "全省第16位，共16市，为末位；连续12期落后",
  department: "市工业和信息化局",
  inCharge: "李丁、沈丁",
  last: "2月已召开，按期反馈",
};
const sheet = (count: number) => ({ items: Array.from({ length: count }, () => row), participants: ["市统计局"] });

describe("the type of a sheet", () => {
  it("is 10.5 pt for a few items", () => expect(agendaSize(sheet(12))).toBe(10.5));
  it("is smaller for 25, and they fit", () => {
    const size = agendaSize(sheet(25));
    expect(size).toBeGreaterThanOrEqual(7.5);
    expect(heightAt(sheet(25), size)).toBeLessThanOrEqual(267);
  });
  it("is never smaller than 6.5 pt: beyond, the list goes on", () => {
    expect(agendaSize(sheet(120))).toBe(6.5);
    expect([fitsOnePage(sheet(25)), fitsOnePage(sheet(120))]).toEqual([true, false]);
  });
});

describe("the columns of a letter's table", () => {
  it("are as wide as what stands in them, the names get the rest", () => {
    const widths = columnWidths(["序号", "指标", "位次"], [["1", "生产总值", "13/14"]]);
    expect(widths).toEqual([2.7, null, 3.7]);
  });
  it("leave eight characters for the names, however much they hold", () => {
    const heads = ["指标", ...Array.from({ length: 9 }, () => "说明")];
    const widths = columnWidths(heads, [heads.map(() => "很长很长很长的说明")]);
    expect(widths.reduce<number>((sum, width) => sum + (width ?? 0), 0)).toBeLessThanOrEqual(28.9);
  });
  it("count figures as narrower", () => expect(widthOf("第12位")).toBeCloseTo(3.2));
});
