import type { WeightIndex } from "@/lib/problems/notation";
import type { DeckDesk } from "./use-deck";

const choices: readonly {
  readonly weightIndex: WeightIndex;
  readonly from: string;
  readonly spoken: string;
}[] = [
  { weightIndex: "from-to", from: "from j to k", spoken: "W j k, from j to k" },
  { weightIndex: "to-from", from: "to k from j", spoken: "W k j, to k from j" },
];

/** How weights are written: books differ, and a deck follows its lecture. Rooms that are open keep what they have. */
export function NotationSwitch({ desk: { deck, change } }: { readonly desk: DeckDesk }) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <legend className="float-left mr-4 text-ink-2">Weights are written</legend>
      {choices.map(({ weightIndex, from, spoken }) => (
        <button
          key={weightIndex}
          type="button"
          aria-label={spoken}
          aria-pressed={deck.weightIndex === weightIndex}
          onClick={() =>
            void change({ type: "setNotation", weightIndex }, "Weights are written so from now on.")
          }
          className="min-h-11 rounded-control border-2 border-line px-4 aria-pressed:border-accent aria-pressed:bg-accent-soft"
        >
          <span className="math">
            <i>W</i>
            <sub>
              <i>{weightIndex === "from-to" ? "jk" : "kj"}</i>
            </sub>
          </span>
          : {from}
        </button>
      ))}
    </fieldset>
  );
}
