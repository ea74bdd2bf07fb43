import { expect, test } from "vitest";
import { keyLabel } from "./key-label";
import { numberPart, partOf } from "./testing/parts";

test("what is right says how far off an answer may be", () => {
  const within = (tolerance: object) =>
    keyLabel(partOf({ type: "number" }, { type: "number", value: "-5/2", tolerance }), "-5/2");
  expect(within({ absolute: "1/10" })).toBe("$-2.5\\pm 0.1$");
  expect(within({ relative: "1/50" })).toBe("$-2.5\\pm 2\\,\\%$");
  expect(within({ absolute: "1/3", relative: "1/100" })).toBe("$-2.5\\pm \\tfrac{1}{3}\\pm 1\\,\\%$");
  expect(keyLabel(numberPart("-5/2"), "-5/2")).toBe("$-\\tfrac{5}{2}$");
});
