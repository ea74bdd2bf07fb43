/** Where a refusal of the builder belongs: at one part, counted from 0, or at the question as a whole. */
export interface Refusal {
  readonly place: number | null;
  readonly sentence: string;
}

/** The builder's refusal, "part 2: a formula needs a single output H", at its place and as a sentence. */
export function refusalOf(error: string): Refusal {
  const [, part, about = error] = /^part (\d+): ([\s\S]*)$/.exec(error) ?? [];
  const sentence = `${about.charAt(0).toUpperCase()}${about.slice(1)}`;
  return {
    place: part === undefined ? null : Number(part) - 1,
    sentence: /[.!?]$/.test(sentence) ? sentence : `${sentence}.`,
  };
}
