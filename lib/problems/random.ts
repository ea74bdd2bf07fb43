/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** The entries in another order. */
  shuffled<T>(entries: readonly T[]): readonly T[];
  chance(probability: number): boolean;
}

/** A generator of 32 bits of state (splitmix32): enough for questions, not for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    integer,
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
    chance: (probability) => fraction() < probability,
    shuffled: (entries) =>
      entries
        .map((entry) => ({ entry, rank: fraction() }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ entry }) => entry),
  };
}
