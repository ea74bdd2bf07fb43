import { useState } from "react";
import { clockTime } from "@/app/room/clock-time";
import type { Person } from "@/lib/protocol/views";
import { type Asked, type Presence, presenceOf } from "./people-list";
import { extraTimeOrder, type Order, removal, restoring } from "./people-orders";

interface Props {
  readonly person: Person;
  readonly asked: Asked;
  readonly give: (order: Order) => Promise<void>;
}

const words: Readonly<Record<Presence, readonly [icon: string, word: string, colour: string]>> = {
  offlineUnsaved: ["✕", "offline, something written is not saved", "text-wrong"],
  writing: ["✎", "writing, not saved", "text-advice"],
  missing: ["…", "not answered yet", "text-ink-2"],
  offlineMissing: ["✕", "offline, not answered", "text-ink-2"],
  answered: ["✓", "answered", "text-correct"],
  offlineAnswered: ["✓", "answered, now offline", "text-ink-2"],
  here: ["●", "online", "text-ink-2"],
  offline: ["✕", "offline", "text-ink-2"],
  removed: ["–", "removed", "text-ink-2"],
};
const factors = [1, 1.25, 1.5, 2, 3];

/** One student: how they are, how much time they have, and the way out and back in. */
export function PersonRow({ person, asked, give }: Props) {
  const { name, removed, extraTime, joinedAt } = person;
  // Until the list says so itself.
  const [chosen, setChosen] = useState<number | null>(null);
  const presence = presenceOf(person, asked);
  const [icon, word, colour] = words[presence];
  const said = presence === "missing" && asked === "over" ? "not answered" : word;
  const choices = factors.includes(extraTime) ? factors : [...factors, extraTime].toSorted((a, b) => a - b);

  async function choose(factor: number): Promise<void> {
    setChosen(factor);
    await give(extraTimeOrder(person, factor));
    setChosen(null);
  }

  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 border-line border-t py-1 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <span className="min-w-0">
        <span className={`block truncate font-semibold ${removed ? "line-through" : ""}`}>{name}</span>
        <span className={`text-sm ${colour}`}>
          <span aria-hidden="true">{icon}&nbsp;</span>
          {said}
          <span className="whitespace-nowrap text-ink-2"> · joined {clockTime(joinedAt).slice(0, 5)}</span>
        </span>
      </span>
      {removed ? (
        <span className="min-h-11 max-sm:order-last max-sm:col-span-2" />
      ) : (
        <label className="flex items-center gap-2 text-sm max-sm:order-last max-sm:col-span-2">
          <span aria-hidden="true">Time</span>
          <span className="sr-only">Time for {name}</span>
          <select
            value={chosen ?? extraTime}
            onChange={(event) => choose(Number(event.target.value))}
            className={`min-h-11 rounded-control border bg-paper px-2 ${extraTime === 1 ? "border-line" : "border-accent font-semibold"}`}
          >
            {choices.map((factor) => (
              <option key={factor} value={factor}>
                {factor}×
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        onClick={() => give(removed ? restoring([person]) : removal([person]))}
        className="min-h-11 min-w-24 text-right font-semibold text-accent underline"
      >
        {removed ? "Let back in" : "Remove"}
        <span className="sr-only"> {name}</span>
      </button>
    </li>
  );
}
