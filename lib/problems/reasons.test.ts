import { describe, expect, it } from "vitest";
import { trueFalsePart } from "./reasons";

const reasons = {
  true: [
    { code: "good", label: "it holds" },
    { code: "lucky", label: "it always does" },
  ],
  false: [
    { code: "bad", label: "it fails" },
    { code: "worse", label: "it never holds" },
  ],
};

describe("True or False with a reason", () => {
  it("has the right reason in its key, and every other one as a misconception", () => {
    const part = trueFalsePart({ value: true, right: "good", reasons });
    expect(part.key).toEqual({ type: "trueFalse", value: true, reason: "good" });
    expect(part.misconceptions.map(({ bucket }) => bucket)).toEqual([
      "true:lucky",
      "false:bad",
      "false:worse",
    ]);
  });

  it("offers the same whichever reason is right", () => {
    const answers = [
      trueFalsePart({ value: true, right: "good", reasons }),
      trueFalsePart({ value: true, right: "lucky", reasons }),
      trueFalsePart({ value: false, right: "worse", reasons }),
    ].map(({ answer }) => JSON.stringify(answer));
    expect(new Set(answers).size).toBe(1);
  });

  it("refuses a reason of the other side, and sides of different length", () => {
    expect(() => trueFalsePart({ value: true, right: "bad", reasons })).toThrow(/no reason/);
    expect(() => trueFalsePart({ value: true, right: "good", reasons: { ...reasons, false: [] } })).toThrow(
      /more reasons/,
    );
  });
});
