import { Typeset } from "@/app/figures/typeset";
import { Conventions } from "@/app/review/conventions";
import type { ShownPart } from "@/lib/protocol/views";
import { Fitted } from "./fitted";

/** A picture stands beside the words: below them it would leave no room for any that are read from the last row. */
const besidePicture =
  "has-[>.picture]:flex has-[>.picture]:items-start has-[>.picture]:justify-between has-[>.picture]:gap-[1.5rem] [&>.picture]:m-0 [&>.picture]:max-w-1/2 [&>.picture]:flex-none";

/** What is given: the situation, what can be chosen, and the conventions that hold. Larger where no network is drawn. */
export function Situation({ part }: { readonly part: ShownPart }) {
  const hasOptions = part.answer.type === "choice" || part.answer.type === "choices";
  return (
    <Fitted most={part.figure ? 1.1 : 1.4} className="h-full min-h-0" textClassName="grid gap-[0.6em]">
      <Typeset
        as="div"
        html={part.stem}
        className={`leading-snug ${besidePicture} ${hasOptions ? "[--picture-height:8rem]" : "[--picture-height:11rem]"}`}
      />
      {(part.answer.type === "choice" || part.answer.type === "choices") && (
        // Beside a network they are the lines of a working; else short ones share a line.
        <ul
          className={`${part.figure ? "grid" : "flex flex-wrap"} gap-x-[1.8em] gap-y-[0.2em] border-accent border-l-[0.15em] pl-[0.7em] leading-snug`}
        >
          {part.answer.options.map(({ id, label }) => (
            <Typeset key={id} as="li" html={label} />
          ))}
        </ul>
      )}
      <Conventions conventions={part.conventions} className="text-[0.85em] text-ink-2 leading-snug" />
    </Fitted>
  );
}
