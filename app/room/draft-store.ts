import type { AnswerInput } from "@/lib/grading/answer";
import { type KeptStore, keptStore } from "./kept-store";

/** What was typed and not submitted, by part and round. */
export type Drafts = Readonly<Record<string, AnswerInput>>;

export interface DraftStore extends Pick<KeptStore<Drafts>, "get" | "isBlocked" | "subscribe"> {
  readonly edit: (key: string, answer: AnswerInput) => void;
  readonly forget: (key: string) => void;
}

/**
 * Keeps each draft at once, and lays what was done in this tab over what is kept: somebody who types here must not lose
 * a word to another tab.
 */
export function draftStore(kept: KeptStore<Drafts>): DraftStore {
  let shown = kept.get();

  function put(key: string, answer: AnswerInput | null): void {
    const { [key]: _, ...others } = shown;
    shown = answer === null ? others : { ...others, [key]: answer };
    kept.update(({ [key]: __, ...rest }) => (answer === null ? rest : { ...rest, [key]: answer }));
  }

  return {
    get: () => shown,
    isBlocked: kept.isBlocked,
    subscribe: kept.subscribe,
    edit: put,
    forget: (key) => put(key, null),
  };
}

const stores = new Map<string, DraftStore>();

/** The drafts of a room in this tab: the pad, the closed screen and the word to the server all see the same. */
export function draftsOf(code: string): DraftStore {
  const known = stores.get(code);
  if (known) return known;
  const made = draftStore(keptStore<Drafts>(`backpoll.drafts.${code}`, {}));
  stores.set(code, made);
  return made;
}
