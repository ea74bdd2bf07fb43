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
const instructor = { role: "instructor", userId: "owner" } as const;

const opened = openedRoom({
  type: "roomOpened",
  id: roomId("room"),
  code: roomCode("KVX7RD"),
  ownerId: "owner",
  title: "Lecture 13",
  questions: source,
  parts,
});
const viewOf = (room: Room) => consoleView(room, content, "http://localhost/KVX7RD");

function taken(room: Room, command: Command | null): Room {
  if (!command) throw new Error("no command");
  const events = decide(room, instructor, command, 1_000);
  if (!events.ok) throw new Error(`${command.type} was refused: ${events.error}`);
  return events.value.reduce(evolve, room);
}

describe("stepsOf", () => {
  it("walks a whole room by its marked step, of which there is one at any time", () => {
    const labels: string[] = [];
    let room = opened;
    while (room.place.name !== "ended") {
      const marked = stepsOf(viewOf(room)).filter(({ next }) => next);
      expect(marked).toHaveLength(1);
      labels.push(marked[0]?.label ?? "");
      room = taken(room, marked[0]?.command ?? null);
    }
    const part = ["Open", "Close", "Distribution", "Reveal"];
    expect(labels).toEqual(["First question", ...part, "Next", ...part, "End the room"]);
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
