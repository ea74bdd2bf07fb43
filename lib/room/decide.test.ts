import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partId, participantId, roomId } from "@/lib/ids";
import type { Actor } from "./actor";
import { admitSubmission } from "./admission";
import type { Command } from "./command";
import { decide } from "./decide";
import type { RoomEvent } from "./event";
import { evolve, replay } from "./evolve";
import { currentPart, regradeOf } from "./room";
import { usualSettings } from "./settings";
import {
  at,
  close,
  discuss,
  distribution,
  end,
  first,
  following,
  lobby,
  noon,
  open,
  opened,
  owner,
  refusalOf,
  reveal,
  roomAfter,
  second,
  show,
} from "./testing/room-after";

const [ada, ben] = [participantId("ada"), participantId("ben")];
const admitted = (room: typeof lobby, part = first, round = 1, now = noon, who = ada) => {
  const result = admitSubmission(room, who, part, round, now);
  return result.ok ? result.value : result.error;
};

describe("commands", () => {
  test("R1 only who runs the room commands it", () => {
    const strangers: readonly Actor[] = [
      { role: "projector" },
      { role: "student", participantId: ada },
      // Who runs another room, even as the same person.
      { role: "instructor", userId: "owner", roomId: roomId("another room"), as: "owner" },
    ];
    for (const actor of strangers) expect(refusalOf(lobby, show, actor)).toBe("forbidden");
    for (const as of ["owner", "instructor", "assistant"] as const)
      expect(refusalOf(lobby, show, { ...owner, as })).toBe("accepted");
  });

  test("R2 an ended room takes no command", () => {
    for (const command of [show, open, close, distribution, reveal, end])
      expect(refusalOf(roomAfter(end), command)).toBe("roomEnded");
  });

  test("R3 a part is shown in the state it was left in, but not while answers are open", () => {
    const left = roomAfter(show, open, close, { type: "showPart", part: second });
    expect(currentPart(left)).toEqual({ id: second, state: { name: "ready" } });
    const back = decide(left, owner, show, 0);
    expect(back).toEqual({ ok: true, value: [{ type: "partShown", part: first }] });
    expect(refusalOf(roomAfter(show, open), { type: "showPart", part: second })).toBe("roundOpen");
    expect(refusalOf(lobby, { type: "showPart", part: partId("q9", "a") })).toBe("partNotFound");
    expect(decide(roomAfter(show), owner, show, 0)).toEqual({ ok: true, value: [] });
  });

  test("R4 a command for another part than the one on show does not hit the one on show", () => {
    const mark: Command = { type: "markBar", part: first, bucket: "7", correct: true };
    for (const command of [open, close, discuss, distribution, reveal, mark])
      expect(refusalOf(roomAfter({ type: "showPart", part: second }), command)).toBe("partNotShown");
    expect(refusalOf(lobby, open)).toBe("partNotShown");
  });

  test("R5 rounds open one after the other: from ready, after a close, a discussion or the distribution", () => {
    expect(currentPart(roomAfter(show, open))?.state).toEqual({
      ...{ name: "open", round: 1, openedAt: noon, timer: null },
    });
    for (const between of [[], [discuss], [distribution], [distribution, discuss]])
      expect(currentPart(roomAfter(show, open, close, ...between, open))?.state).toMatchObject({
        name: "open",
        round: 2,
      });
    expect(refusalOf(roomAfter(show, open), open)).toBe("roundOpen");
    expect(refusalOf(roomAfter(show, open, close, reveal), open)).toBe("alreadyRevealed");
  });

  test("R6 only an open round closes", () => {
    expect(refusalOf(roomAfter(show), close)).toBe("roundNotOpen");
    expect(refusalOf(roomAfter(show, open, close), close)).toBe("roundNotOpen");
  });

  test("R7 the distribution follows a close or a discussion, and can be hidden again", () => {
    expect(refusalOf(roomAfter(show, open), distribution)).toBe("roundNotClosed");
    for (const between of [[], [discuss]]) {
      const shown = roomAfter(show, open, close, ...between, distribution);
      expect(currentPart(shown)?.state.name).toBe("distribution");
      const hidden = following(shown, { type: "hideDistribution", part: first });
      expect(currentPart(hidden)?.state).toEqual({ name: "closed", round: 1 });
    }
  });

  test("R8 the reveal follows a close, a discussion or the distribution, once", () => {
    expect(refusalOf(roomAfter(show, open), reveal)).toBe("roundNotClosed");
    for (const between of [[], [discuss], [distribution]])
      expect(currentPart(roomAfter(show, open, close, ...between, reveal))?.state.name).toBe("revealed");
    expect(refusalOf(roomAfter(show, open, close, reveal), reveal)).toBe("alreadyRevealed");
  });

  test("R9 a room does not end while answers are open", () => {
    expect(refusalOf(roomAfter(show, open), end)).toBe("roundOpen");
    expect(roomAfter(show, open, close, end).place.name).toBe("ended");
  });

  test("R24 a discussion follows a close or the distribution and takes no answers", () => {
    expect(refusalOf(roomAfter(show, open), discuss)).toBe("roundNotClosed");
    expect(refusalOf(roomAfter(show, open, close, reveal), discuss)).toBe("alreadyRevealed");
    const talking = roomAfter(show, open, close, discuss);
    expect(currentPart(talking)?.state).toMatchObject({ name: "discussing", round: 1 });
    expect(admitted(talking)).toBe("late");
    const stopped = following(talking, { type: "stopDiscussion", part: first });
    expect(currentPart(stopped)?.state).toEqual({ name: "closed", round: 1 });
  });

  test("R27 a step of the solution is shown after the reveal only", () => {
    const step: Command = { type: "showSolutionStep", part: first, step: 2 };
    expect(refusalOf(roomAfter(show, open, close, distribution), step)).toBe("notRevealed");
    expect(currentPart(roomAfter(show, open, close, reveal, step))?.state).toMatchObject({ step: 2 });
  });

  test("R29 an improvised question is asked at once, behind the part on show, and only once", () => {
    const improvise: Command = {
      ...{ type: "improvise", id: "0b1f7a52-9f0e-4b53-8f0e-8a1f4f3f0c11" },
      params: { answer: { type: "number" } },
    };
    const asked = roomAfter(show, improvise);
    expect(asked.parts.map(({ state }) => state.name)).toEqual(["ready", "open", "ready"]);
    expect(currentPart(asked)).toMatchObject({ id: asked.parts[1]?.id, state: { name: "open", round: 1 } });
    expect(decide(asked, owner, improvise, noon)).toEqual({ ok: true, value: [] });
    expect(refusalOf(roomAfter(show, open), improvise)).toBe("roundOpen");
    expect(roomAfter(improvise).parts.map(({ state }) => state.name)).toEqual(["open", "ready", "ready"]);
  });

  test("R31 R32 blanking and locking change nothing else", () => {
    const room = roomAfter(show, open);
    const changed = following(room, { type: "blankScreen", blank: true }, { type: "lockRoom", locked: true });
    expect(changed).toEqual({ ...room, seq: room.seq + 2, blank: true, locked: true });
  });
});

describe("time", () => {
  const timed = { ...usualSettings, answerSeconds: 60, discussionSeconds: 90 };
  const running = roomAfter({ type: "changeSettings", settings: timed }, show, open);
  const timerOf = (room: typeof lobby) => {
    const state = currentPart(room)?.state;
    return state && "timer" in state ? state.timer : undefined;
  };
  const by = (byMs: number): Command => ({ type: "adjustTimer", part: first, byMs });

  test("R25 more and less time move the end; none falls below none left", () => {
    expect(timerOf(running)).toEqual({ state: "running", endsAt: noon + 60_000, lengthMs: 60_000 });
    expect(timerOf(at(running, noon, by(5_000)))).toEqual({
      ...{ state: "running", endsAt: noon + 65_000, lengthMs: 65_000 },
    });
    expect(timerOf(at(running, noon + 58_000, by(-5_000)))).toMatchObject({ endsAt: noon + 58_000 });
  });

  test("R25 a pause keeps what is left", () => {
    const paused = at(running, noon + 20_000, { type: "pauseTimer", part: first });
    expect(timerOf(paused)).toEqual({ state: "paused", leftMs: 40_000, lengthMs: 60_000 });
    const resumed = at(paused, noon + 500_000, { type: "resumeTimer", part: first });
    expect(timerOf(resumed)).toMatchObject({ state: "running", endsAt: noon + 540_000 });
  });

  test("R25 where nothing is timed more time starts 30 s, less starts nothing, and a closed round has no time", () => {
    const untimed = roomAfter(show, open);
    expect(timerOf(following(untimed, by(5_000)))).toMatchObject({ endsAt: noon + 30_000 });
    expect(timerOf(following(untimed, by(-5_000)))).toBeNull();
    expect(refusalOf(roomAfter(show, open, close), by(5_000))).toBe("nothingTimed");
  });

  test("R25 a discussion has its own clock", () => {
    expect(timerOf(at(at(running, noon, close), noon + 70_000, discuss))).toMatchObject({
      endsAt: noon + 160_000,
    });
  });

  test("R26 an answer is in time until 1.5 s after the end, and late afterwards, whoever closes the round", () => {
    expect(admitted(running, first, 1, noon + 61_500)).toBe("counted");
    expect(admitted(running, first, 1, noon + 61_501)).toBe("late");
    const paused = at(running, noon, { type: "pauseTimer", part: first });
    expect(admitted(paused, first, 1, noon + 1e9)).toBe("counted");
  });

  test("R26 who has extra time has so many times the whole time, and the round waits for the last of them", () => {
    const extra = following(running, { type: "setExtraTime", participant: ben, factor: 1.5 });
    expect(admitted(extra, first, 1, noon + 91_500, ben)).toBe("counted");
    expect(admitted(extra, first, 1, noon + 91_501, ben)).toBe("late");
    expect(admitted(extra, first, 1, noon + 61_501, ada)).toBe("late");
    const tick = (now: number) => decide(extra, owner, { type: "blankScreen", blank: true }, now);
    expect(tick(noon + 91_500)).toMatchObject({ value: [{ type: "screenBlanked" }] });
    expect(tick(noon + 91_501)).toMatchObject({
      value: [{ type: "roundClosed", part: first, round: 1 }, { type: "screenBlanked" }],
    });
  });

  test("R26 a close that meets a round which the clock has closed is no error", () => {
    expect(decide(running, owner, close, noon + 100_000)).toEqual({
      ok: true,
      value: [{ type: "roundClosed", part: first, round: 1 }],
    });
  });

  test("R30 changed settings leave the time of what is open", () => {
    const changed = following(running, { type: "changeSettings", settings: usualSettings });
    expect(timerOf(changed)).toEqual(timerOf(running));
    expect(changed.settings).toEqual(usualSettings);
  });
});

describe("answers", () => {
  test("R10 a part that the room does not have takes no answer", () => {
    expect(admitted(lobby, partId("q9", "a"))).toBe("partNotFound");
  });

  test("R11 a round that was never opened takes no answer", () => {
    expect(admitted(roomAfter(show))).toBe("roundNotOpen");
    expect(admitted(roomAfter(show, open), first, 2)).toBe("roundNotOpen");
  });

  test("R12 an answer counts only while its round is open; later it is kept as late", () => {
    expect(admitted(roomAfter(show, open))).toBe("counted");
    expect(admitted(roomAfter(show, open, close))).toBe("late");
    expect(admitted(roomAfter(show, open, close, open))).toBe("late");
    expect(admitted(roomAfter(show, open, close, open), first, 2)).toBe("counted");
    expect(admitted(roomAfter(show, open, close, reveal))).toBe("late");
    expect(admitted(roomAfter(show, open, close, end))).toBe("late");
  });

  test("R33 a seat that is removed hands in nothing until it is restored", () => {
    const removed = roomAfter(show, open, { type: "removeParticipants", participants: [ada] });
    expect(admitted(removed)).toBe("removed");
    expect(admitted(removed, first, 1, noon, ben)).toBe("counted");
    expect(admitted(following(removed, { type: "restoreParticipants", participants: [ada] }))).toBe(
      "counted",
    );
  });

  test("R33 a wave is everybody who joined between two times", () => {
    const seats = [1, 5, 6, 9].map((joinedAt) => ({ id: participantId(`${joinedAt}`), joinedAt }));
    const decided = decide(lobby, owner, { type: "removeWave", from: 5, to: 6 }, noon, seats);
    expect(decided).toEqual({
      ok: true,
      value: [{ type: "participantsRemoved", participants: [participantId("5"), participantId("6")] }],
    });
  });
});

test("R28 what is decided about bars is stored and can be taken back, one after the other", () => {
  const bar = { part: first, bucket: "7" } as const;
  const undo: Command = { type: "undoRegrade", part: first };
  const merge: Command = { ...bar, type: "mergeBars", into: "8" };
  const changes: readonly Command[] = [
    merge,
    { ...bar, type: "markBar", correct: true },
    { ...bar, type: "nameBar", name: "lost a sign" },
    { ...bar, type: "splitBar", bucket: "8" },
  ];
  const asked = roomAfter(show, open);
  const rooms = changes.map((_, index) => following(asked, ...changes.slice(0, index + 1)));
  rooms.unshift(asked);
  const regrades = rooms.map((room) => regradeOf(room, first));
  expect(new Set(regrades.map((regrade) => JSON.stringify(regrade))).size).toBe(rooms.length);
  let room = rooms.at(-1) ?? asked;
  for (const before of regrades.slice(0, -1).toReversed()) {
    room = following(room, undo);
    expect(regradeOf(room, first)).toEqual(before);
  }
  expect(refusalOf(room, undo)).toBe("nothingToUndo");
  expect(refusalOf(roomAfter(show), merge)).toBe("roundNotOpen");
  expect(decide(following(asked, merge), owner, merge, noon)).toEqual({ ok: true, value: [] });
});

test("R17 whatever is commanded, the stored events replay to the same room and seq counts them", () => {
  const part = fc.constantFrom(first, second);
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({
      type: fc.constantFrom(
        ...(["showPart", "openRound", "closeRound", "startDiscussion", "stopDiscussion"] as const),
        ...(["showDistribution", "hideDistribution", "revealPart", "pauseTimer", "resumeTimer"] as const),
      ),
      part,
    }),
    fc.record({ type: fc.constant("adjustTimer" as const), part, byMs: fc.integer({ min: -9e4, max: 9e4 }) }),
    fc.constant(end),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let room = lobby;
      const events: RoomEvent[] = [opened];
      commands.forEach((one, step) => {
        const decided = decide(room, owner, one, step * 10_000);
        if (!decided.ok) return;
        events.push(...decided.value);
        room = decided.value.reduce(evolve, room);
      });
      expect(replay(events)).toEqual(room);
      expect(room.seq).toBe(events.length);
    }),
  );
});
