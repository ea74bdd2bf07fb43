import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number";

const read = (text: string) => {
  const reading = readNumber(text);
  return reading.ok ? reading.value.text : `${reading.error.code}@${reading.error.at}`;
};

describe("readNumber reads", () => {
  it.each([
    ["-14", "-14"],
    ["−14", "-14"],
    ["–14", "-14"],
    ["‐14", "-14"],
    ["‑14", "-14"],
    ["—14", "-14"],
    ["﹣14", "-14"],
    ["－１４", "-14"],
    ["+3", "3"],
    ["- 3", "-3"],
    ["  7 ", "7"],
    ["\u00a07\u200b", "7"],
    ["007", "7"],
    ["-0", "0"],
    ["-0,0", "0"],
    ["3/4", "3/4"],
    ["6/8", "3/4"],
    ["-3/-4", "3/4"],
    ["3/-4", "-3/4"],
    ["3 / 4", "3/4"],
    ["3⁄4", "3/4"],
    ["3÷4", "3/4"],
    ["½", "1/2"],
    ["-¾", "-3/4"],
    ["1.5/2", "3/4"],
    [".5", "1/2"],
    ["5.", "5"],
    ["5,", "5"],
    ["0.50", "1/2"],
    ["0,5", "1/2"],
    ["-,25", "-1/4"],
    ["0,500", "1/2"],
    ["1.500", "3/2"],
    ["1234,500", "2469/2"],
    ["1,5000", "3/2"],
    ["1.5e-3", "3/2000"],
    ["1E3", "1000"],
    ["1,5·10^-3", "3/2000"],
    ["1,5 × 10^(-3)", "3/2000"],
    ["1.5*10^{3}", "1500"],
    ["1,500e0", "3/2"],
    ["2·10⁻³", "1/500"],
    ["１２．５", "25/2"],
    ["٣", "unexpected@0"],
    ["1e30", `1${"0".repeat(30)}`],
    ["9".repeat(64), "9".repeat(64)],
    ["2*3", "6"],
    ["2x3", "6"],
    ["2 × 3", "6"],
    ["2*(-3)+1", "-5"],
    ["-3/-4", "3/4"],
    ["(1/2)*(3-5)", "-1"],
    ["3-4", "-1"],
    ["(3)", "3"],
    ["-(3)", "-3"],
    ["2(3)", "6"],
    ["(2)(3)", "6"],
    ["(1/2)3", "3/2"],
    ["[1+(2-{3})]*2", "0"],
    ["2·-3", "-6"],
    ["1/2+1/3", "5/6"],
    ["1/(2-3)", "-1"],
    ["2²", "4"],
    ["2^10", "1024"],
    ["2^-1", "1/2"],
    ["2^(-1)", "1/2"],
    ["-2^2", "-4"],
    ["(-2)^2", "4"],
    ["(1/2)^3", "1/8"],
    ["¾²", "9/16"],
    ["2*½", "1"],
    ["½+½", "1"],
    ["1,5+0.5", "2"],
    ["1e3+1", "1001"],
    ["2*3e-1", "3/5"],
    ["4*½-0,5", "3/2"],
  ])("%j as %s", (text, value) => {
    expect(read(text)).toBe(value);
  });
});

describe("readNumber refuses, and says where", () => {
  it.each([
    ["", "empty@0"],
    ["   ", "empty@3"],
    ["\u200b", "empty@1"],
    ["1/0", "divisionByZero@2"],
    ["0/0", "divisionByZero@2"],
    ["3/0.0", "divisionByZero@2"],
    ["3 4", "twoNumbers@1"],
    ["1 000", "twoNumbers@1"],
    ["--2", "twoSigns@1"],
    ["- -2", "twoSigns@2"],
    ["+−2", "twoSigns@1"],
    ["1,500", "ambiguousComma@0"],
    [" -12,345", "ambiguousComma@2"],
    ["1,500/3", "ambiguousComma@0"],
    ["1,500,000", "twoMarks@5"],
    ["1.500,25", "twoMarks@5"],
    ["1.2.3", "twoMarks@3"],
    ["1 1/2", "mixedNumber@1"],
    ["1½", "mixedNumber@1"],
    ["50%", "percent@2"],
    ["50 ％", "percent@3"],
    ["abc", "letter@0"],
    ["3a", "letter@1"],
    ["H=3", "equals@1"],
    ["∞", "unexpected@0"],
    ["2₂", "unexpected@1"],
    ["3/4/5", "twoBars@3"],
    ["/4", "missingNumber@0"],
    ["3/", "missingNumber@2"],
    ["-", "missingNumber@1"],
    [".", "missingNumber@0"],
    ["-.", "missingNumber@1"],
    ["1e", "missingNumber@1"],
    ["1e-", "missingNumber@1"],
    ["1·10^", "missingNumber@1"],
    ["1e31", "exponentTooLarge@2"],
    ["1e-99999999", "exponentTooLarge@2"],
    ["😀", "unexpected@0"],
    ["−1\u200b/0", "divisionByZero@4"],
    ["9".repeat(65), "tooLong@64"],
    ["=3", "equals@0"],
    ["H = 2*3", "equals@2"],
    ["1 ½", "mixedNumber@1"],
    ["2x", "letter@1"],
    ["2+x", "letter@2"],
    ["2+e", "letter@2"],
    ["3--2", "twoSigns@2"],
    ["2*--3", "twoSigns@3"],
    ["2*(1,500+1)", "ambiguousComma@3"],
    ["2*(3%)", "percent@4"],
    ["2*3 4", "twoNumbers@3"],
    ["2+", "missingNumber@2"],
    ["2*", "missingNumber@2"],
    ["*2", "missingNumber@0"],
    ["2**3", "missingNumber@2"],
    ["(2+3", "bracketNotClosed@0"],
    ["2*(3+(1-2)", "bracketNotClosed@2"],
    ["(2]", "bracketNotClosed@0"],
    ["2+3)", "bracketNotOpened@3"],
    ["2*()", "bracketEmpty@2"],
    ["1/(2-2)", "divisionByZero@2"],
    ["0^-1", "divisionByZero@2"],
    ["2^(1/2)", "badExponent@2"],
    ["2^0.5", "badExponent@2"],
    ["2^31", "exponentTooLarge@2"],
    ["2^-31", "exponentTooLarge@2"],
    ["2^2^2", "calculation@3"],
    ["1/2/3*4", "twoBars@3"],
    ["(((((((((2)))))))))", "calculation@8"],
    ["((9^30)^30)^30", "calculation@0"],
    ["1+2+∞", "unexpected@4"],
  ])("%j as %s", (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it("with a sentence that says what to do next", () => {
    const message = (text: string) => {
      const reading = readNumber(text);
      return reading.ok ? "" : reading.error.message;
    };
    expect(message("1,500")).toBe("“1,500” can mean 1.500 or 1500. Type the one you mean.");
    expect(message("1/0")).toBe("That divides by zero. Check the number under the bar.");
    expect(message("3a")).toBe("“a” is not part of a number. Type digits only, such as -3 or 3/4.");
    expect(message("1 1/2")).toBe("Write a mixed number as one fraction: 1 1/2 is 3/2.");
    expect(message("50%")).toBe("Percent signs are not read. Write 50% as 0.5 or 1/2.");
    expect(message("3--2")).toBe("There are two signs in a row. Keep one of them, or use brackets: 3-(-2).");
    expect(message("3/4/5")).toBe(
      "There is more than one fraction bar. Write a single fraction, such as 3/4.",
    );
    expect(message("1.2.3")).toBe("Use one decimal point only, and nothing between thousands.");
    expect(message("3 4")).toBe("There is a gap inside the number. Type one number without spaces.");
    expect(message("3+")).toBe("A number is missing here. Type the digits too.");
    expect(message("2^2^2")).toBe("Work it out first and type the result as one number.");
    expect(message("=3")).toBe("Type the number alone, without an equals sign.");
    expect(message("(3")).toBe("A bracket is not closed.");
    expect(message("3)")).toBe("This bracket was never opened.");
    expect(message("()")).toBe("There is nothing in this bracket.");
    expect(message("2^.5")).toBe("A power is a whole number, such as 2^3.");
    expect(message("2^31")).toBe("That power is too large. Keep the exponent between -30 and 30.");
    expect(message("∞")).toBe("“∞” cannot be read here. Type a number, such as -3 or 3/4.");
    expect(message("9".repeat(65))).toBe("That is too long for one number. Type it with fewer characters.");
    expect(message("")).toBe("Nothing here yet. Type a number, such as -3 or 3/4.");
  });
});

describe("readNumber holds for any text", () => {
  it("calculates what JavaScript calculates", () => {
    const integer = fc.integer({ min: -20, max: 20 }).map((n) => (n < 0 ? `(${n})` : `${n}`));
    const { calculation } = fc.letrec<{ calculation: string }>((tie) => ({
      calculation: fc.oneof(
        { depthSize: "small", maxDepth: 4 },
        integer,
        fc
          .tuple(tie("calculation"), fc.constantFrom("+", "-", "*"), tie("calculation"))
          .map(([left, operation, right]) => `(${left}${operation}${right})`),
      ),
    }));
    fc.assert(
      fc.property(calculation, (text) => {
        fc.pre(text.length <= 64);
        const reading = readNumber(text);
        if (!reading.ok) return expect(reading.error.code).toBe("calculation");
        expect(reading.value.value.equals(Number(new Function(`return ${text}`)()))).toBe(true);
      }),
    );
  });

  it("reads its own canonical text back", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        (n, d) => {
          const first = readNumber(`${n}/${d}`);
          if (!first.ok) throw new Error(first.error.message);
          expect(read(first.value.text)).toBe(first.value.text);
        },
      ),
    );
  });

  it("never throws and always points into the text", () => {
    const typed = fc.string({
      unit: fc.constantFrom(..."0123456789.,-−/ e*x^()½²⁻%a=😀\u200b"),
      maxLength: 70,
    });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: "binary" })), (text) => {
        const reading = readNumber(text);
        if (reading.ok) return;
        expect(reading.error.at).toBeGreaterThanOrEqual(0);
        expect(reading.error.at).toBeLessThanOrEqual(text.length);
        expect(reading.error.message).not.toBe("");
      }),
      { numRuns: 5_000 },
    );
  });

  it("is quick on a hundred thousand characters of anything", () => {
    for (const unit of ["9", " ", "-", "/", "1,", "(", "e", "½", "9^9*", "(2)", "1e9+", "2^30*"]) {
      const started = performance.now();
      for (let i = 0; i < 100; i++) readNumber(unit.repeat(100_000));
      for (let i = 0; i < 100; i++) readNumber(unit.repeat(64 / unit.length));
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});
