import { useMemo } from "react";
import type { AnswerInput } from "@/lib/grading/answer";
import { keptStore } from "./kept-store";
import { useKept } from "./use-kept";

type Drafts = Readonly<Record<string, AnswerInput>>;

/** What was typed and not submitted, by part and round. A new question eats none, and a reload neither. */
export function useDrafts(code: string) {
  const store = useMemo(() => keptStore<Drafts>(`backpoll.drafts.${code}`, {}), [code]);
  const drafts = useKept(store);
  return {
    drafts,
    blocked: store.isBlocked(),
    edit: (key: string, answer: AnswerInput) => store.update((old) => ({ ...old, [key]: answer })),
    forget: (key: string) => store.update(({ [key]: _, ...others }) => others),
  };
}
