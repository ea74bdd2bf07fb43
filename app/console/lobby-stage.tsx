import type { LiveRoom } from "@/app/live/use-live-room";
import type { ConsoleView } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { spacedCode } from "@/lib/room/join-code";
import { JoinAddress } from "./join-address";
import { QrCode } from "./qr-code";
import { usePeople } from "./use-people";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly view: ConsoleView;
  readonly present: number;
  readonly send: (command: Command) => void;
  readonly onPeople: () => void;
}

const mostNames = 60;
const action = "min-h-11 px-2 font-semibold text-accent underline";

/** Before the first question: the way in as the projector shows it, and, only here, who has come. */
export function LobbyStage({ live, view, present, send, onPeople }: Props) {
  const { code, joinUrl, locked } = view;
  const people = (usePeople(live, code) ?? []).filter(({ removed }) => !removed);
  const newest = people.toSorted((a, b) => b.joinedAt - a.joinedAt).slice(0, mostNames);
  return (
    <section aria-labelledby="lobby" className="mx-auto grid max-w-4xl gap-7">
      <div className="grid items-center gap-x-12 gap-y-5 md:grid-cols-[minmax(0,1fr)_auto]">
        <div className="grid gap-3 max-md:justify-items-center max-md:text-center">
          <h2 id="lobby" className="font-semibold text-2xl">
            {locked ? "The room is locked" : "Students join with a phone"}
          </h2>
          <p className="text-ink-2 text-xl">
            <JoinAddress joinUrl={joinUrl} />
          </p>
          <p className="font-bold text-6xl tracking-wider max-md:text-5xl">{spacedCode(code)}</p>
          <p className="text-2xl">
            <strong>{present}</strong> {present === 1 ? "student is" : "students are"} in
          </p>
          <p className="-mx-2">
            <button
              type="button"
              onClick={() => send({ type: "lockRoom", locked: !locked })}
              className={action}
            >
              {locked ? "Let new ones in again" : "Lock the room"}
            </button>
            <button type="button" onClick={onPeople} className={action}>
              Who is here
            </button>
          </p>
        </div>
        <QrCode
          code={code}
          joinUrl={joinUrl}
          className="h-[min(42dvh,20rem)] w-auto border border-line max-md:justify-self-center"
        />
      </div>
      {newest.length > 0 && (
        <section aria-label="Names, only you see them">
          <ul className="flex flex-wrap gap-2">
            {newest.map(({ id, name, online }) => (
              <li
                key={id}
                className={`max-w-full truncate rounded-full px-3.5 py-1.5 ${online ? "bg-soft" : "border border-line text-ink-2"}`}
              >
                {name}
                {!online && <span className="text-sm"> · offline</span>}
              </li>
            ))}
            {people.length > newest.length && (
              <li className="px-2 py-1.5 text-ink-2">and {people.length - newest.length} more</li>
            )}
          </ul>
        </section>
      )}
    </section>
  );
}
