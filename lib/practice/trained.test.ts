import { expect, test } from "vitest";
import { families } from "@/lib/problems/families";
import { trainedBy } from "./trained";

test("every family says what it trains", () => {
  expect(families.filter(({ code }) => trainedBy(code) === "").map(({ code }) => code)).toEqual([]);
});
