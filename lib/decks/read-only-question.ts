import type { Figure } from "@/lib/figure/figure";
import type { Html } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import { typeset } from "@/lib/problems/typeset";
import type { Turns } from "@/lib/turns";

/** What is asked, for whoever has the link of a deck: nothing of what is right. */
export interface ReadOnlyQuestion {
  readonly id: string;
  readonly title: string;
  readonly stem: Html;
  readonly figure: Figure | null;
  readonly conventions: readonly Html[];
  readonly parts: readonly { readonly prompt: Html; readonly options: readonly Html[] }[];
}

/** The questions that can be asked. The figure is that of the first part, as a phone shows it. */
export function* readOnlyQuestions(sources: readonly QuestionSource[]): Turns<readonly ReadOnlyQuestion[]> {
  const all: ReadOnlyQuestion[] = [];
  for (const source of sources) {
    const built = questionFrom(source);
    if (built.ok) {
      const { id, title, stem, conventions, parts } = built.value;
      all.push({
        ...{ id, title, stem: typeset(stem), conventions: conventions.map(typeset) },
        figure: parts[0]?.figure ?? null,
        parts: parts.map(({ prompt, answer }) => ({
          prompt: typeset(prompt),
          options: "options" in answer ? answer.options.map(({ label }) => typeset(label)) : [],
        })),
      });
    }
    yield;
  }
  return all;
}
