import { openRoom } from "./actions";
import { OpenRoomButton } from "./open-room-button";

interface Props {
  readonly deckId: string;
  readonly deckTitle: string;
}

/** Opens a room with one click; how students come in can be chosen before, and seldom is. */
export function OpenRoomForm({ deckId, deckTitle }: Props) {
  return (
    <form action={openRoom.bind(null, deckId)} className="grid justify-items-start gap-1">
      <OpenRoomButton deckTitle={deckTitle} />
      <details className="max-w-72">
        <summary className="min-h-11 py-2.5 text-accent text-sm">Students join with their names</summary>
        <fieldset className="grid gap-1 pb-2">
          <legend className="sr-only">How students join</legend>
          <label className="flex min-h-11 items-center gap-3">
            <input type="radio" name="admission" value="named" defaultChecked className="size-5" />
            With the name they type
          </label>
          <label className="flex min-h-11 items-center gap-3">
            <input type="radio" name="admission" value="anonymous" className="size-5" />
            Without names
          </label>
          <label className="flex min-h-11 items-center gap-3">
            <input type="radio" name="admission" value="roster" className="peer size-5" />
            With a name from this list
          </label>
          <textarea
            name="roster"
            rows={4}
            aria-label="The list: one name on each line"
            placeholder="One name on each line"
            className="w-full rounded-control border border-line bg-paper p-3"
          />
        </fieldset>
      </details>
    </form>
  );
}
