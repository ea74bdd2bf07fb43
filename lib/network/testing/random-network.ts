import type { Network } from "../network";

/** A small seeded generator (mulberry32): the same seed gives the same networks on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws from a seeded generator. */
export function drawing(random: () => number) {
  const pick = <T>(...choices: readonly [T, ...T[]]): T =>
    choices[Math.floor(random() * choices.length)] ?? choices[0];
  const number = (): string => {
    const sign = random() < 0.5 ? "-" : "";
    return `${sign}${Math.floor(random() * 6)}${pick("", "", "/2", "/3")}`;
  };
  return { pick, number };
}

export const list = <T>(length: number, item: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => item(i));

/** A ReLU/linear network of depth and widths 1 … 4 with integer, half and third weights, with or without biases. */
export function randomNetwork(seed: number): Network {
  const random = seeded(seed);
  const { pick, number } = drawing(random);
  const hidden = Math.floor(random() * 4);
  const widths = [...list(hidden + 1, () => 1 + Math.floor(random() * 4)), 1];
  const gaps = widths.slice(1).map((to, i) => ({ from: widths[i] ?? 1, to }));
  return {
    widths,
    activations: gaps.map(() => pick("relu", "relu", "relu", "linear")),
    weights: gaps.map(({ from, to }) => list(from, () => list(to, number))),
    biases: random() < 0.5 ? null : gaps.map(({ to }) => list(to, number)),
    input: list(widths[0] ?? 1, number),
  };
}
