import { expect, test } from "vitest";
import { rightSentence } from "./right-sentence";

const round = (number: number, answered: number, right: number | null) => ({
  round: number,
  answered,
  right,
});

test("the share that is right is compared with the round before", () => {
  expect(rightSentence([round(1, 100, 31), round(2, 100, 54)])).toBe("54 % right, up from 31 %");
  expect(rightSentence([round(1, 100, 54), round(2, 90, 27)])).toBe("30 % right, down from 54 %");
  expect(rightSentence([round(1, 10, 5), round(2, 20, 10)])).toBe("50 % right, as in round 1");
  expect(rightSentence([round(1, 9, 9), round(2, 100, 20), round(3, 4, 1)])).toBe("25 % right, up from 20 %");
});

test("a first round stands alone", () => {
  expect(rightSentence([round(1, 10, 5)])).toBe("50 % right");
  expect(rightSentence([round(1, 0, 0), round(2, 10, 5)])).toBe("50 % right");
});

test("nothing is said where nobody answered or nothing is marked right", () => {
  for (const rounds of [[], [round(1, 0, 0)], [round(1, 12, null)]]) expect(rightSentence(rounds)).toBeNull();
});
