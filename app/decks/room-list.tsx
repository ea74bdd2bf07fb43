import type { Deck } from "@/db/deck-store";
import type { ListedRoom } from "@/db/room-store";
import { RoomLine } from "./room-line";
import { type DeckRooms, roomsByDeck } from "./rooms-by-deck";

interface Props {
  readonly rooms: readonly ListedRoom[];
  readonly decks: readonly Pick<Deck, "id" | "title">[];
  /** Whether whoever looks at it may open rooms, or waits for others to share theirs. */
  readonly mayOpen: boolean;
}

/** So many rooms of a deck are seen at once; a course has more in a term. */
const mostShown = 4;

/** The lectures held so far, by deck and date: the way back into a running one, and to the review of an ended one. */
export function RoomList({ rooms, decks, mayOpen }: Props) {
  return (
    <section aria-labelledby="rooms" className="grid gap-6">
      <h2 id="rooms" className="font-bold text-2xl">
        Your rooms
      </h2>
      {rooms.length === 0 && (
        <p className="text-ink-2">
          {mayOpen
            ? "None yet. Open one with a deck: students join it with a code."
            : "None yet. Whoever you help shares a room with you: on its console, under “Who else runs this room”."}
        </p>
      )}
      {roomsByDeck(rooms, decks).map((group) => (
        <RoomsOfDeck key={group.key} group={group} />
      ))}
    </section>
  );
}

function RoomsOfDeck({ group: { title, rooms } }: { readonly group: DeckRooms }) {
  const older = rooms.slice(mostShown);
  return (
    <div className="grid gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="border-line border-t">
        {rooms.slice(0, mostShown).map((room) => (
          <RoomLine key={room.code} room={room} />
        ))}
      </ul>
      {older.length > 0 && (
        <details>
          <summary className="min-h-11 py-2.5 text-accent">
            Show all {rooms.length}
            <span className="sr-only"> rooms of {title}</span>
          </summary>
          <ul>
            {older.map((room) => (
              <RoomLine key={room.code} room={room} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
