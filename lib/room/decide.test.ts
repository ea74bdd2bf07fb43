import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partId, roomCode, roomId } from "@/lib/ids";
import type { Actor } from "./actor";
import type { Command } from "./command";
import { admitSubmission, decide, nextStep, previousStep } from "./decide";
import type { RoomEvent } from "./event";
import { evolve, openedRoom, replay } from "./evolve";
import { currentPart, type Room } from "./room";

const [first, second] = [partId("q1", "a"), partId("q1", "b")];
const opened: Extract<RoomEvent, { type: "roomOpened" }> = {
  type: "roomOpened",
  id: roomId("room"),
  code: roomCode("KVX7RD"),
  ownerId: "owner",
  title: "Lecture 13",
  questions: [],
  parts: [first, second],
};
const owner: Actor = { role: "instructor", userId: "owner" };
const lobby = openedRoom(opened);

/** The room after commands of its owner, all of which must be accepted. */
function roomAfter(...commands: readonly Command[]): Room {
  return commands.reduce((room, command) => {
    const decided = decide(room, owner, command, 1_000);
    if (!decided.ok) throw new Error(`${command.type} was refused: ${decided.error}`);
    return decided.value.reduce(evolve, room);
  }, lobby);
}

function refusalOf(room: Room, command: Command, actor: Actor = owner) {
  const decided = decide(room, actor, command, 1_000);
  return decided.ok ? "accepted" : decided.error;
}

const show: Command = { type: "showPart", part: first };
const open: Command = { type: "openRound", part: first };
const close: Command = { type: "closeRound", part: first };
const distribution: Command = { type: "showDistribution", part: first };
const reveal: Command = { type: "revealPart", part: first };
const end: Command = { type: "endRoom" };

describe("commands", () => {
  test("R1 only the room's own instructor commands it", () => {
    const strangers: readonly Actor[] = [
      { role: "projector" },
      { role: "instructor", userId: "somebody else" },
    ];
    for (const actor of strangers) expect(refusalOf(lobby, show, actor)).toBe("forbidden");
    expect(refusalOf(lobby, show)).toBe("accepted");
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
    for (const command of [open, close, distribution, reveal])
      expect(refusalOf(roomAfter({ type: "showPart", part: second }), command)).toBe("partNotShown");
    expect(refusalOf(lobby, open)).toBe("partNotShown");
  });

  test("R5 a round opens once, from ready", () => {
    expect(currentPart(roomAfter(show, open))?.state).toEqual({ name: "open", round: 1, openedAt: 1_000 });
    expect(refusalOf(roomAfter(show, open), open)).toBe("roundOpen");
    expect(refusalOf(roomAfter(show, open, close), open)).toBe("roundAlreadyOpened");
    expect(refusalOf(roomAfter(show, open, close, reveal), open)).toBe("alreadyRevealed");
  });

  test("R6 only an open round closes", () => {
    expect(refusalOf(roomAfter(show), close)).toBe("roundNotOpen");
    expect(refusalOf(roomAfter(show, open, close), close)).toBe("roundNotOpen");
  });

  test("R7 the distribution follows a close", () => {
    expect(refusalOf(roomAfter(show, open), distribution)).toBe("roundNotClosed");
    expect(currentPart(roomAfter(show, open, close, distribution))?.state.name).toBe("distribution");
  });

  test("R8 the reveal follows a close or the distribution, once", () => {
    expect(refusalOf(roomAfter(show, open), reveal)).toBe("roundNotClosed");
    expect(currentPart(roomAfter(show, open, close, reveal))?.state.name).toBe("revealed");
    expect(currentPart(roomAfter(show, open, close, distribution, reveal))?.state.name).toBe("revealed");
    expect(refusalOf(roomAfter(show, open, close, reveal), reveal)).toBe("alreadyRevealed");
  });

  test("R9 a room does not end while answers are open", () => {
    expect(refusalOf(roomAfter(show, open), end)).toBe("roundOpen");
    expect(roomAfter(show, open, close, end).place.name).toBe("ended");
  });
});

describe("answers", () => {
  test("R10 a part that the room does not have takes no answer", () => {
    expect(admitSubmission(lobby, partId("q9", "a"), 1)).toEqual({ ok: false, error: "partNotFound" });
  });

  test("R11 a round that was never opened takes no answer", () => {
    expect(admitSubmission(roomAfter(show), first, 1)).toEqual({ ok: false, error: "roundNotOpen" });
    expect(admitSubmission(roomAfter(show, open), first, 2)).toEqual({ ok: false, error: "roundNotOpen" });
  });

  test("R12 an answer counts only while its round is open; later it is kept as late", () => {
    expect(admitSubmission(roomAfter(show, open), first, 1)).toEqual({ ok: true, value: "counted" });
    expect(admitSubmission(roomAfter(show, open, close), first, 1)).toEqual({ ok: true, value: "late" });
    expect(admitSubmission(roomAfter(show, open, close, reveal), first, 1)).toEqual({
      ok: true,
      value: "late",
    });
    expect(admitSubmission(roomAfter(show, open, close, end), first, 1)).toEqual({ ok: true, value: "late" });
  });
});

describe("steps", () => {
  test("R15 one key walks the whole lecture, and every step that it proposes is accepted", () => {
    let room = lobby;
    const places: string[] = [];
    for (let step = nextStep(room); step; step = nextStep(room)) {
      const decided = decide(room, owner, step, 0);
      if (!decided.ok) throw new Error(`${step.type} was refused: ${decided.error}`);
      room = decided.value.reduce(evolve, room);
      places.push(currentPart(room)?.state.name ?? room.place.name);
    }
    const part = ["ready", "open", "closed", "distribution", "revealed"];
    expect(places).toEqual([...part, ...part, "ended"]);
  });

  test("R16 back goes to the part before, and nowhere from the lobby, the first part, open answers and the end", () => {
    const onSecond: Command = { type: "showPart", part: second };
    expect(previousStep(roomAfter(onSecond))).toEqual(show);
    for (const room of [
      lobby,
      roomAfter(show),
      roomAfter(onSecond, { type: "openRound", part: second }),
      roomAfter(end),
    ])
      expect(previousStep(room)).toBeNull();
  });
});

test("R17 whatever is commanded, the stored events replay to the same room and seq counts them", () => {
  const part = fc.constantFrom(first, second);
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({
      type: fc.constantFrom("showPart", "openRound", "closeRound", "showDistribution", "revealPart"),
      part,
    }),
    fc.constant(end),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let room = lobby;
      const events: RoomEvent[] = [opened];
      commands.forEach((one, now) => {
        const decided = decide(room, owner, one, now);
        if (!decided.ok) return;
        events.push(...decided.value);
        room = decided.value.reduce(evolve, room);
      });
      expect(replay(events)).toEqual(room);
      expect(room.seq).toBe(events.length);
    }),
  );
});
