import { expect, test } from "vitest";
import { formula } from "../../pipelines/publish/formula-safe.ts";

test.each(["=1+1", "+cmd", "-x", "@sum", "\tx", "\rx", "-1+2", "+", "=5"])("%j would be a formula", (cell) => {
  expect(formula.test(cell)).toBe(true);
});

test.each(["-5", "+3.2", "-.5", "-1e5", "5", "济宁市", "", "a=b"])("%j is no formula", (cell) => {
  expect(formula.test(cell)).toBe(false);
});
