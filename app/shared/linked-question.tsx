import { Typeset } from "@/app/figures/typeset";
import { Conventions } from "@/app/review/conventions";
import { PartFigure } from "@/app/review/part-figure";
import type { ReadOnlyQuestion } from "@/lib/decks/read-only-question";

interface Props {
  readonly place: number;
  readonly question: ReadOnlyQuestion;
}

/** One question of a shared deck, to read. */
export function LinkedQuestion({ place, question: { title, stem, figure, conventions, parts } }: Props) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-card border border-line bg-card p-5 [--figure-ground:var(--color-card)]">
      <h2 className="font-semibold text-lg">
        {place}. {title}
      </h2>
      <Typeset as="div" html={stem} className="text-ink-2 leading-relaxed" />
      {figure && <PartFigure figure={figure} label={`The network of ${place}`} />}
      <Conventions conventions={conventions} className="text-ink-2 text-sm leading-relaxed" />
      <ol className="grid list-[lower-alpha] gap-2 pl-6 marker:text-ink-2">
        {parts.map(({ prompt, options }) => (
          <li key={prompt}>
            <Typeset html={prompt} />
            {options.length > 0 && (
              <ul className="list-disc pl-5">
                {options.map((option) => (
                  <Typeset key={option} as="li" html={option} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </li>
  );
}
