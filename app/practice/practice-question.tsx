import { type ReactNode, useState } from "react";
import type { Variant } from "@/lib/practice/practice";
import { PracticeButton } from "./practice-button";
import { PracticePart } from "./practice-part";
import { useQuestion } from "./use-question";

interface Props {
  readonly variant: Variant;
  /** What stands above: it says what is practised, and at which part one is. */
  readonly header: (name: string | null, progress: string | null) => ReactNode;
  /** The question before went away with the button that had the focus. */
  readonly takesFocus: boolean;
  readonly onNext: () => void;
}

/** The parts of one question, one after the other. */
export function PracticeQuestion({ variant, header, takesFocus, onNext }: Props) {
  const { question, again } = useQuestion(variant);
  const [place, setPlace] = useState(0);
  if (question === null)
    return (
      <>
        {header(null, null)}
        <main className="grid flex-1 content-center px-5 py-10">
          <p role="status" className="text-ink-2 text-lg">
            A question is being drawn…
          </p>
        </main>
      </>
    );
  if (!question.ok)
    return (
      <>
        {header(null, null)}
        <main className="grid flex-1 content-center gap-4 px-5 py-10">
          <p role="alert" className="text-lg">
            {question.error}
          </p>
          <div className="flex flex-wrap gap-2">
            <PracticeButton label="Try again" onPress={again} isMain />
            <PracticeButton label="Another question" onPress={onNext} isMain={false} />
          </div>
        </main>
      </>
    );
  const { name, parts } = question.value;
  const part = parts[place];
  if (!part) return null;
  const isLast = place === parts.length - 1;
  return (
    <>
      {header(name, parts.length > 1 ? `part ${place + 1} of ${parts.length}` : null)}
      <PracticePart
        key={part.id}
        variant={variant}
        part={part}
        takesFocus={takesFocus || place > 0}
        next={
          isLast
            ? { label: "Next question", go: onNext }
            : { label: "Next part", go: () => setPlace(place + 1) }
        }
      />
    </>
  );
}
