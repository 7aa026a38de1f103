import { expect, it } from "vitest";
import { isolated } from "../../src/charts/isolated.ts";

it("a point between two gaps stands alone", () => {
  expect(isolated([1, null, 2, null, 3, 4], (value) => value)).toEqual([1, 2]);
});
