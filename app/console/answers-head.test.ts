import { expect, test } from "vitest";
import type { RoundSummary } from "@/lib/protocol/views";
import { sharesOf } from "./answers-head";

const shares = (...rounds: readonly RoundSummary[]) => sharesOf(rounds);

test("says the share of the right in this round and the one before", () => {
  expect(shares({ round: 1, answered: 30, right: 10 })).toBe("33 %");
  expect(shares({ round: 1, answered: 30, right: 10 }, { round: 2, answered: 30, right: 19 })).toBe(
    "33 % → 63 %",
  );
  expect(
    shares(
      { round: 1, answered: 30, right: 0 },
      { round: 2, answered: 30, right: 10 },
      { round: 3, answered: 20, right: 19 },
    ),
  ).toBe("33 % → 95 %");
});

test("says nothing where nothing is known to be right, or nobody answered this round", () => {
  expect(sharesOf(null)).toBeNull();
  expect(shares({ round: 1, answered: 30, right: null })).toBeNull();
  expect(shares({ round: 1, answered: 30, right: 10 }, { round: 2, answered: 0, right: 0 })).toBe("33 % → –");
});
