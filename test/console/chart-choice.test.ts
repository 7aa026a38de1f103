import { describe, expect, test } from "vitest";
import { assign, candidates, fit, type Choice } from "../../src/console/chart/choice.ts";
import { profileColumns } from "../../src/console/chart/profile.ts";
import { months, smallView } from "./small-view.ts";

const view = smallView([
  ["月份", "month", months(4)],
  ["城市", "text", ["甲", "乙", "甲", "乙"]],
  ["数值", "number", [1, 2, 3, 4]],
  ["排名", "integer", [1, 2, 1, 2]],
]);
const profiles = profileColumns(view, []);
const choice: Choice = { mark: "line", x: "c0", y: "c2", series: "c1", facet: null, reduction: "mean", order: "value" };

describe("assign", () => {
  test("a column that another channel holds changes places", () => {
    expect(assign({ ...choice, mark: "dot", x: "c2", y: "c3" }, "x", "c3")).toMatchObject({ x: "c3", y: "c2" });
  });

  test("taking a column away gives it to nobody", () => {
    expect(assign(choice, "series", null)).toMatchObject({ x: "c0", y: "c2", series: null });
  });
});

describe("fit", () => {
  test("what a mark can use stays", () => {
    expect(fit(profiles, choice)).toEqual(choice);
  });

  test("an area has no series", () => {
    expect(fit(profiles, { ...choice, mark: "area" })).toMatchObject({ x: "c0", y: "c2", series: null });
  });

  test("upright bars have no series, lying ones do", () => {
    expect(fit(profiles, { ...choice, mark: "bar" })).toMatchObject({ x: "c0", series: null });
    expect(fit(profiles, { ...choice, mark: "bar", x: "c1", series: "c0" })).toMatchObject({ x: "c1", series: "c0" });
  });

  test("neither an area nor a bar shows a rank", () => {
    expect(fit(profiles, { ...choice, mark: "area", y: "c3" })).toMatchObject({ y: "c2" });
    expect(fit(profiles, { ...choice, mark: "bar", y: "c3" })).toMatchObject({ y: "c2" });
  });

  test("fields need rows: a free column is taken", () => {
    expect(fit(profiles, { ...choice, mark: "heat", series: null })).toMatchObject({ x: "c0", series: "c1" });
  });

  test("a column is used once", () => {
    expect(fit(profiles, { ...choice, facet: "c1" })).toMatchObject({ series: "c1", facet: null });
  });

  test("lines over names cannot be drawn", () => {
    const names = profileColumns(smallView([["城市", "text", ["甲", "乙"]]]), []);
    expect(fit(names, { ...choice, x: "c0", y: null, series: null })).toBeNull();
  });
});

test("sentences and sources are offered for nothing", () => {
  const prose = profileColumns(
    smallView([
      ["说明", "text", ["一", "二"]],
      ["来源文件", "text", ["a.csv", "b.csv"]],
    ]),
    [],
  );
  expect(candidates(prose, { mark: "bar", x: "c0" }, "x")).toEqual([]);
});
