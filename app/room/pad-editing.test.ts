import { expect, test } from "vitest";
import { eraseKey, typeKey } from "./pad-editing";

test("a key goes in at the caret", () => {
  expect(typeKey({ text: "32", start: 1, end: 1 }, "/")).toEqual({ text: "3/2", caret: 2 });
  expect(typeKey({ text: "", start: 0, end: 0 }, "−")).toEqual({ text: "−", caret: 1 });
});

test("a key replaces what is selected", () => {
  expect(typeKey({ text: "1234", start: 1, end: 3 }, "9")).toEqual({ text: "194", caret: 2 });
});

test("backspace takes the symbol before the caret, or the selection", () => {
  expect(eraseKey({ text: "−3/2", start: 3, end: 3 })).toEqual({ text: "−32", caret: 2 });
  expect(eraseKey({ text: "−3/2", start: 1, end: 3 })).toEqual({ text: "−2", caret: 1 });
  expect(eraseKey({ text: "3", start: 0, end: 0 })).toEqual({ text: "3", caret: 0 });
});
