import { useSyncExternalStore } from "react";
import type { AnswerInput } from "@/lib/grading/answer";
import { type Drafts, draftsOf } from "./draft-store";

const none: Drafts = {};

/** What was typed and not submitted, by part and round. A new question eats none, and a reload neither. */
export function useDrafts(code: string) {
  const store = draftsOf(code);
  const drafts = useSyncExternalStore(store.subscribe, store.get, () => none);
  return {
    drafts,
    blocked: store.isBlocked(),
    edit: (key: string, answer: AnswerInput) => store.edit(key, answer),
    forget: (key: string) => store.forget(key),
  };
}
