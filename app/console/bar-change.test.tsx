import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { html, partId } from "@/lib/ids";
import type { RegradeCommand } from "@/lib/room/command";
import { BarChangeSentence } from "./bar-change";

const part = partId("q", "a");
const labels = new Map([
  ["6", html("six")],
  ["-2", html("minus two")],
]);

function sentence(command: RegradeCommand, hasKey = true): string {
  const markup = renderToStaticMarkup(<BarChangeSentence change={{ command, labels, hasKey }} />);
  return markup.replaceAll(/<[^>]*>/g, "");
}

test("says what was decided about a bar, by its label", () => {
  expect(sentence({ type: "markBar", part, bucket: "6", correct: true })).toBe("six counts as right now.");
  expect(sentence({ type: "markBar", part, bucket: "6", correct: false })).toBe("six counts as wrong now.");
  expect(sentence({ type: "nameBar", part, bucket: "6", name: "no bias" })).toBe(
    "six is called “no bias” now.",
  );
  expect(sentence({ type: "nameBar", part, bucket: "6", name: null })).toBe("six has no name now.");
  expect(sentence({ type: "mergeBars", part, bucket: "6", into: "-2" })).toBe(
    "six and minus two count together now.",
  );
  expect(sentence({ type: "splitBar", part, bucket: "-2" })).toBe("minus two is split again.");
  expect(sentence({ type: "undoRegrade", part })).toBe("The last change is undone.");
});

test("says who decides when a mark is taken away: the key, or nobody", () => {
  const command: RegradeCommand = { type: "markBar", part, bucket: "6", correct: null };
  expect(sentence(command)).toBe("six is graded by the key again.");
  expect(sentence(command, false)).toBe("six is not marked any more.");
});

test("shows a bucket that has no label as it is, since it is a person's words", () => {
  expect(sentence({ type: "splitBar", part, bucket: "x < 1" })).toBe("x &lt; 1 is split again.");
});
