import { expect, test } from "vitest";
import { clockTime } from "./clock-time";

test("a time has two digits for hours, minutes and seconds", () => {
  expect(clockTime(new Date(2026, 4, 3, 9, 5, 7).getTime())).toBe("09:05:07");
});
