import { describe, expect, it } from "vitest";
import { type PartId, partId, roomCode, roomId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import type { Command } from "@/lib/room/command";
import { roomContent } from "@/lib/room/content";
import { decide } from "@/lib/room/decide";
import { evolve, openedRoom } from "@/lib/room/evolve";
import type { Room } from "@/lib/room/room";
import { consoleView } from "@/lib/room/view";
import { stepsOf, unaskedParts } from "./steps";

const source = classicDeck.questions.slice(0, 2);
const built = source.flatMap((one) => {
  const question = questionFrom(one);
  return question.ok ? [question.value] : [];
});
const parts: readonly PartId[] = built.flatMap(({ id, parts }) => parts.map((part) => partId(id, part.id)));
const content = roomContent(built);
const instructor = { role: "instructor", userId: "owner", roomId: roomId("room"), as: "owner" } as const;

const opened = openedRoom({
  type: "roomOpened",
  id: roomId("room"),
  code: roomCode("KVX7RD"),
  ownerId: "owner",
  title: "Lecture 13",
  questions: source,
  parts,
});
const viewOf = (room: Room, share: number | null = null) =>
  consoleView(room, content, { joinUrl: "http://localhost/KVX7RD", share });

function taken(room: Room, command: Command | null): Room {
  if (!command) throw new Error("no command");
  const events = decide(room, instructor, command, 1_000);
  if (!events.ok) throw new Error(`${command.type} was refused: ${events.error}`);
  return events.value.reduce(evolve, room);
}

describe("stepsOf", () => {
  /** The labels of the marked steps from the lobby to the end. */
  function walk(share: number | null): readonly string[] {
    const labels: string[] = [];
    let room = opened;
    while (room.place.name !== "ended") {
      const marked = stepsOf(viewOf(room, share)).filter(({ next }) => next);
      expect(marked).toHaveLength(1);
      labels.push(marked[0]?.label ?? "");
      room = taken(room, marked[0]?.command ?? null);
    }
    return labels.filter((label) => !label.startsWith("Solution"));
  }

  it("walks a whole room by its marked step, of which there is one at any time", () => {
    const part = ["Open", "Close", "Distribution", "Reveal"];
    expect(walk(null)).toEqual(["First question", ...part, "Next question", ...part, "End the room"]);
  });

  it("goes by a discussion and a second round where that pays most", () => {
    const part = ["Open", "Close", "Discuss", "Open round 2", "Close round 2", "Distribution", "Reveal"];
    expect(walk(0.5)).toEqual(["First question", ...part, "Next question", ...part, "End the room"]);
  });

  it("names the round that it would open", () => {
    const twice = [1, 2, 3, 4, 5, 6].reduce((room) => taken(room, viewOf(room, 0.5).next), opened);
    expect(stepsOf(viewOf(twice)).find(({ name }) => name === "revote")?.label).toBe("Open round 3");
  });

  it("calls a further round a re-vote until it can be opened, and stops a discussion by the step that started it", () => {
    const labels = (room: Room) =>
      Object.fromEntries(stepsOf(viewOf(room)).map(({ name, label, done }) => [name, `${label} ${done}`]));
    const open = [1, 2].reduce((room) => taken(room, viewOf(room).next), opened);
    expect(labels(open)).toMatchObject({ revote: "Re-vote false", discuss: "Discuss false" });
    const discussing = [1, 2].reduce((room) => taken(room, viewOf(room, 0.5).next), open);
    expect(labels(discussing)).toMatchObject({
      revote: "Open round 2 false",
      discuss: "Stop discussing false",
    });
    const again = taken(discussing, viewOf(discussing).next);
    expect(labels(again)).toMatchObject({ revote: "Round 2 true", discuss: "Discuss true" });
  });

  it("offers no step that the room would refuse", () => {
    let room = opened;
    while (room.place.name !== "ended") {
      for (const { command } of stepsOf(viewOf(room))) if (command) taken(room, command);
      room = taken(room, viewOf(room).next);
    }
  });

  it("allows to reveal at once after the close", () => {
    const [shown, open, closed] = [1, 2, 3].map((steps) => {
      let room = opened;
      for (let i = 0; i < steps; i++) room = taken(room, viewOf(room).next);
      return stepsOf(viewOf(room)).find(({ name }) => name === "reveal")?.command?.type ?? null;
    });
    expect([shown, open, closed]).toEqual([null, null, "revealPart"]);
  });
});

describe("unaskedParts", () => {
  it("counts the parts that were never opened", () => {
    const shown = taken(opened, viewOf(opened).next);
    expect(unaskedParts(viewOf(shown))).toBe(2);
    expect(unaskedParts(viewOf(taken(shown, viewOf(shown).next)))).toBe(1);
  });
});
