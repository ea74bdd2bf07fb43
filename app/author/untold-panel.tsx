import { Typeset } from "@/app/figures/typeset";
import type { QuestionPreview } from "@/lib/decks/question-preview";
import { ToolButton } from "./tool-button";

interface Props {
  readonly preview: QuestionPreview;
  readonly onBetterNumbers: () => void;
  readonly isBusy: boolean;
}

/** What the bars of a question can tell apart, and what they cannot: with other numbers, if there are any. */
export function UntoldPanel({ preview, onBetterNumbers, isBusy }: Props) {
  const mute = preview.parts.flatMap(({ shown, untold }, place) =>
    untold.map((sentence) => ({ id: `${shown.id}${sentence}`, place, sentence })),
  );
  const told = preview.parts.reduce((sum, { misconceptions }) => sum + misconceptions.length, 0);
  return (
    <section aria-labelledby="told" className="grid gap-2 rounded-control bg-advice-soft p-3">
      <h3 id="told" className="font-semibold text-advice">
        What the answers will not tell you
      </h3>
      {mute.length === 0 ? (
        <p>Nothing: each of the {told} expected mistakes gives an answer of its own.</p>
      ) : (
        <ul className="grid gap-1">
          {mute.map(({ id, place, sentence }) => (
            <li key={id}>
              {preview.parts.length > 1 && <span className="font-semibold">Part {place + 1}: </span>}
              <Typeset html={sentence} />
            </li>
          ))}
        </ul>
      )}
      {mute.length > 0 && (
        <ToolButton className="justify-self-start" off={isBusy} onClick={onBetterNumbers}>
          Find numbers that tell more
        </ToolButton>
      )}
    </section>
  );
}
