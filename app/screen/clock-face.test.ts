import { expect, test } from "vitest";
import { clockFace } from "./clock-face";

test("a clock shows minutes and seconds, and what the time is for", () => {
  expect(clockFace("running", 84, "answer")).toEqual({
    digits: "1:24",
    words: "left to answer",
    look: "calm",
  });
  expect(clockFace("running", 11, "discuss")).toMatchObject({ digits: "0:11", words: "left to discuss" });
});

test("the last ten seconds are said and not only coloured", () => {
  expect(clockFace("running", 10, "answer")).toEqual({ digits: "10", words: "seconds left", look: "last" });
  expect(clockFace("running", 1, "answer")).toMatchObject({ digits: "1", words: "second left" });
  expect(clockFace("running", 0, "answer")).toMatchObject({ digits: "0", words: "Time is up" });
});

test("a paused clock says so, also in its last seconds", () => {
  expect(clockFace("paused", 45, "answer")).toEqual({ digits: "0:45", words: "❚❚ Paused", look: "paused" });
  expect(clockFace("paused", 5, "answer")).toMatchObject({ digits: "0:05", look: "paused" });
});
