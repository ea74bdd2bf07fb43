/** Something that is edited, with what it was before and what was undone since. */
export interface History<T> {
  /** Oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** What redo brings, next first. */
  readonly future: readonly T[];
  /** What the last change was about; a further one about the same is undone together with it. Null for a change on its own. */
  readonly topic: string | null;
}

const most = 200;

export function begun<T>(present: T): History<T> {
  return { past: [], present, future: [], topic: null };
}

/** With one more change. A number is typed sign by sign: changes about one topic in a row are one step of undo. */
export function recorded<T>(history: History<T>, next: T, topic: string | null = null): History<T> {
  const { past, present } = history;
  if (Object.is(next, present)) return history;
  if (topic !== null && topic === history.topic) return { ...history, present: next, future: [] };
  return { past: [...past, present].slice(-most), present: next, future: [], topic };
}

/** Ends a topic: the next change is a step of its own. */
export function settled<T>(history: History<T>): History<T> {
  return history.topic === null ? history : { ...history, topic: null };
}

export function undone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  return past.length === 0
    ? history
    : {
        past: past.slice(0, -1),
        present: past[past.length - 1] ?? present,
        future: [present, ...future],
        topic: null,
      };
}

export function redone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined
    ? history
    : { past: [...past, present], present: next, future: rest, topic: null };
}

/** As it was before the topic began, as if nothing had been typed; the same where another topic is under way, or none. */
export function withdrawn<T>(history: History<T>, topic: string): History<T> {
  const [before] = history.past.slice(-1);
  if (history.topic !== topic || before === undefined) return history;
  return { ...history, past: history.past.slice(0, -1), present: before, topic: null };
}
