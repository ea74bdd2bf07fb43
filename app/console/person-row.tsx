import type { Person } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { type Presence, presenceOf } from "./people-list";

interface Props {
  readonly person: Person;
  readonly send: (command: Command) => void;
}

const words: Readonly<Record<Presence, readonly [icon: string, word: string, colour: string]>> = {
  offlineUnsaved: ["✕", "offline, something unsaved", "text-wrong"],
  offline: ["✕", "offline", "text-ink-2"],
  writing: ["✎", "writing", "text-advice"],
  answered: ["✓", "answered", "text-correct"],
  here: ["●", "here", "text-ink-2"],
  removed: ["–", "removed", "text-ink-2"],
};
const factors = [1, 1.25, 1.5, 2, 3];

/** One student: how they are, how much time they have, and the way out and back in. */
export function PersonRow({ person, send }: Props) {
  const { id, name, removed, extraTime } = person;
  const [icon, word, colour] = words[presenceOf(person)];
  const choices = factors.includes(extraTime) ? factors : [...factors, extraTime].toSorted((a, b) => a - b);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 border-line border-t py-1 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <span className="min-w-0">
        <span className={`block truncate font-semibold ${removed ? "line-through" : ""}`}>{name}</span>
        <span className={`text-sm ${colour}`}>
          <span aria-hidden="true">{icon}</span> {word}
        </span>
      </span>
      <label className="flex items-center gap-2 text-sm max-sm:order-last max-sm:col-span-2">
        <span aria-hidden="true">Time</span>
        <span className="sr-only">Time for {name}</span>
        <select
          value={extraTime}
          onChange={(event) =>
            send({ type: "setExtraTime", participant: id, factor: Number(event.target.value) })
          }
          className="min-h-11 rounded-control border border-line bg-paper px-2"
        >
          {choices.map((factor) => (
            <option key={factor} value={factor}>
              {factor === 1 ? "as everybody" : `× ${factor}`}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        onClick={() =>
          send({ type: removed ? "restoreParticipants" : "removeParticipants", participants: [id] })
        }
        className="min-h-11 min-w-24 text-right font-semibold text-accent underline"
      >
        {removed ? "Let back in" : "Remove"}
        <span className="sr-only"> {name}</span>
      </button>
    </li>
  );
}
