import { expect, test } from "vitest";
import { cellWords } from "./cell-words";

test("a cell says how the last answer was, and how the first was only where that differs", () => {
  const words = (first: Parameters<typeof cellWords>[0]["first"], last = first) => cellWords({ first, last });
  expect(words(null)).toEqual({ look: "none", changed: null, words: "none" });
  expect(words("correct")).toEqual({ look: "right", changed: null, words: "right" });
  expect(words("incorrect", "correct")).toEqual({
    look: "right",
    changed: "better",
    words: "right, wrong before",
  });
  expect(words("correct", "partial")).toEqual({
    look: "partly",
    changed: "worse",
    words: "partly, right before",
  });
  expect(words("ungraded", "incorrect").changed).toBe("other");
});
