import { describe, expect, it } from "vitest";
import { type FormRules, formNotes } from "./form";
import { expression, shapeNamed } from "./testing/shapes";

const notes = (answer: string, rules: FormRules) =>
  formNotes(expression(answer), rules, shapeNamed("2-2-2-1")).map(
    ({ code, message }) => `${code}: ${message}`,
  );

describe("formNotes", () => {
  const whole = expression("W_11^(2) g'(z_1^(2)) W_11^(3) + W_12^(2) g'(z_2^(2)) W_21^(3)");
  const allowed = ["W", "slope", "a", "x"] as const;

  it("says nothing of the blank alone, however it is written", () => {
    expect(notes("W_12^(2) g'(z_2^(2)) W_21^(3)", { whole, allowed })).toEqual([]);
    expect(notes("W_12^(2) g'(W_12^(2) g(z_1^(1)) + W_22^(2) a_2^(1)) W_21^(3)", { whole, allowed })).toEqual(
      [],
    );
    expect(notes("W_12^(2) + z_1^(1) - z_1^(1)", { allowed })).toEqual([]);
  });

  it("says that the whole right side was typed, whatever its order", () => {
    const message =
      "wholeRightSide: This is the whole right-hand side. Only what stands in the blank is asked.";
    expect(notes("W_12^(2) g'(z_2^(2)) W_21^(3) + W_11^(3) W_11^(2) g'(z_1^(2))", { whole })).toEqual([
      message,
    ]);
  });

  it("names what the answer should do without", () => {
    expect(notes("H W_12^(2)", { allowed })).toEqual([
      "notAllowed: Write it without z_1^(3), with W, g'(z), a and x only.",
    ]);
    expect(notes("g'(a_1^(1))", { allowed: ["slope"] })).toEqual([
      "notAllowed: Write it without g'(a_1^(1)), with g'(z) only.",
    ]);
    expect(notes("eta x_1", { allowed: ["x"] })).toEqual(["notAllowed: Write it without eta, with x only."]);
  });
});
