import type { ListedRoom } from "@/db/room-store";

/** The lectures that were held with one deck. */
export interface DeckRooms {
  readonly key: string;
  readonly title: string;
  /** The latest first. */
  readonly rooms: readonly ListedRoom[];
}

/**
 * Rooms by their deck, the deck that was used last first. A room whose deck is gone, or was not noted, stands with those
 * of the same title.
 */
export function roomsByDeck(
  rooms: readonly ListedRoom[],
  decks: readonly { readonly id: string; readonly title: string }[],
): readonly DeckRooms[] {
  const titles = new Map(decks.map(({ id, title }) => [id, title]));
  const groups = new Map<string, { readonly title: string; readonly rooms: ListedRoom[] }>();
  for (const room of rooms.toSorted((a, b) => b.openedAt - a.openedAt)) {
    const title = room.deckId === null ? undefined : titles.get(room.deckId);
    const key = title === undefined ? `title ${room.title}` : `deck ${room.deckId}`;
    const group = groups.get(key) ?? { title: title ?? room.title, rooms: [] };
    group.rooms.push(room);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
