/** How first tries went, of one family: what is shown as "7 of 9 right at the first try". */
export interface FirstTries {
  readonly right: number;
  readonly tried: number;
  /** The latest parts, so that a reload does not make a second first try. */
  readonly parts: readonly string[];
}

/** First tries by the code of their family. */
export type AllFirstTries = Readonly<Record<string, FirstTries>>;

const mostParts = 300;
const none: FirstTries = { right: 0, tried: 0, parts: [] };

export function firstTriesOf(all: AllFirstTries, family: string): FirstTries {
  return all[family] ?? none;
}

/** The same with one more first try; of a part that was tried already the first try stays. */
export function withFirstTry(
  all: AllFirstTries,
  family: string,
  { part, isRight }: { readonly part: string; readonly isRight: boolean },
): AllFirstTries {
  const { right, tried, parts } = firstTriesOf(all, family);
  if (parts.includes(part)) return all;
  const now = {
    right: right + (isRight ? 1 : 0),
    tried: tried + 1,
    parts: [...parts, part].slice(-mostParts),
  };
  return { ...all, [family]: now };
}

/** The share begins again; the parts that were tried stay tried. */
export function withoutShare(all: AllFirstTries, family: string): AllFirstTries {
  return { ...all, [family]: { ...firstTriesOf(all, family), right: 0, tried: 0 } };
}
