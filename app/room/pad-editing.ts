/** A text and the place in it: `start` = `end` is a caret, else what lies between is selected. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Edited {
  readonly text: string;
  readonly caret: number;
}

/** Types a key: at the caret, or in place of the selection. */
export function typeKey({ text, start, end }: Place, key: string): Edited {
  return { text: text.slice(0, start) + key + text.slice(end), caret: start + key.length };
}

/** Backspace: the selection, or the symbol before the caret. */
export function eraseKey({ text, start, end }: Place): Edited {
  const from = start < end ? start : Math.max(0, start - 1);
  return { text: text.slice(0, from) + text.slice(end), caret: from };
}
