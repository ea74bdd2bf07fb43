import { expect, test } from "vitest";
import type { ListedRoom } from "@/db/room-store";
import { roomCode } from "@/lib/ids";
import { roomsByDeck } from "./rooms-by-deck";

const room = (
  code: string,
  openedAt: number,
  deckId: string | null,
  title = "As it was called",
): ListedRoom => ({
  ...{ code: roomCode(code), deckId, title, openedAt },
  ...{ endedAt: null, participants: 3, sharedBy: null },
});
const decks = [
  { id: "classic", title: "The classic set" },
  { id: "week2", title: "Week 2" },
];

test("rooms stand under their deck as it is called now, the deck used last first, the latest room first", () => {
  const groups = roomsByDeck(
    [room("OLD", 1, "classic"), room("WEEK", 2, "week2"), room("NEW", 3, "classic")],
    decks,
  );
  expect(groups.map(({ title, rooms }) => [title, rooms.map(({ code }) => code)])).toEqual([
    ["The classic set", ["NEW", "OLD"]],
    ["Week 2", ["WEEK"]],
  ]);
});

test("a room without its deck stands with those of its own title, apart from a deck of that title", () => {
  const groups = roomsByDeck(
    [room("GONE", 1, "deleted", "Week 2"), room("NONE", 2, null, "Week 2"), room("HERE", 3, "week2")],
    decks,
  );
  expect(groups.map(({ title, rooms }) => [title, rooms.map(({ code }) => code)])).toEqual([
    ["Week 2", ["HERE"]],
    ["Week 2", ["NONE", "GONE"]],
  ]);
});
