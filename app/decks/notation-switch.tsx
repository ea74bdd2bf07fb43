import { Typeset } from "@/app/figures/typeset";
import type { WeightIndex } from "@/lib/problems/notation";
import { typeset } from "@/lib/problems/typeset";
import { setNotation } from "./actions";
import type { ShownDeck } from "./shown-deck";

const choices: readonly {
  readonly weightIndex: WeightIndex;
  readonly label: string;
  readonly spoken: string;
}[] = [
  { weightIndex: "from-to", label: "$W_{jk}$: from $j$ to $k$", spoken: "W j k, from j to k" },
  { weightIndex: "to-from", label: "$W_{kj}$: to $k$ from $j$", spoken: "W k j, to k from j" },
];

/** How weights are written: books differ, and a deck follows its lecture. Rooms that are open keep what they have. */
export function NotationSwitch({ deck }: { readonly deck: ShownDeck }) {
  return (
    <fieldset className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <legend className="float-left mr-4 text-ink-2">Weights are written</legend>
      {choices.map(({ weightIndex, label, spoken }) => (
        <form key={weightIndex} action={setNotation.bind(null, deck.id, weightIndex)}>
          <button
            type="submit"
            aria-label={spoken}
            aria-pressed={deck.weightIndex === weightIndex}
            className="min-h-11 rounded-control border-2 border-line px-4 aria-pressed:border-accent aria-pressed:bg-accent-soft"
          >
            <Typeset html={typeset(label)} />
          </button>
        </form>
      ))}
    </fieldset>
  );
}
