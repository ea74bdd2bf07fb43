import { describe, expect, it } from "vitest";
import { clockTime } from "@/app/room/clock-time";
import { type Millis, participantId } from "@/lib/ids";
import type { Person } from "@/lib/protocol/views";
import type { Timer } from "@/lib/room/timer";
import { extraTimeSentence } from "./extra-time-sentence";

const at = (seconds: number): Millis => seconds * 1_000;
const timer: Timer = { state: "running", endsAt: at(100), lengthMs: 60_000 };
const person = (extraTime: number, removed = false): Person => ({
  id: participantId(`p${extraTime}`),
  name: "Ada",
  joinedAt: at(0),
  online: true,
  answered: false,
  writing: false,
  removed,
  extraTime,
});

describe("extraTimeSentence", () => {
  it("says how many may still answer, and until when the last of them", () => {
    expect(extraTimeSentence([person(1), person(1.5)], timer, at(101))).toBe(
      `1 student has extra time, until ${clockTime(at(130))}.`,
    );
    expect(extraTimeSentence([person(1.25), person(1.5)], timer, at(101))).toContain("2 students have");
  });

  it("is silent where nobody has more time, or that is up as well", () => {
    expect(extraTimeSentence([person(1), person(1.5, true)], timer, at(101))).toBeNull();
    expect(extraTimeSentence([person(1.5)], timer, at(131))).toBeNull();
  });
});
