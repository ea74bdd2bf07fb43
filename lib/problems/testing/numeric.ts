/**
 * A second opinion on formulae and whole keys in floating-point numbers: its own forward pass with an arbitrary smooth g,
 * and H moved by a small step. Shares no code with what builds the keys; do not import any here.
 */
export interface NumericNet {
  readonly widths: readonly number[];
  /** weights[l−1][j−1][k−1] */
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly input: readonly number[];
}

export interface Moved {
  readonly kind: "W" | "z" | "a" | "x";
  readonly layer: number;
  readonly from?: number;
  readonly node: number;
}

const g = (z: number) => Math.tanh(z) + 0.3 * z;
const slope = (z: number) => 1 - Math.tanh(z) ** 2 + 0.3;

/** A net whose numbers have nothing to do with each other. */
export function numericNet(widths: readonly number[]): NumericNet {
  let state = 12_345;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.37;
  };
  const list = <T>(length: number, item: () => T): T[] => Array.from({ length }, item);
  return {
    widths,
    weights: widths.slice(1).map((to, i) => list(widths[i] ?? 1, () => list(to, next))),
    input: list(widths[0] ?? 1, next),
  };
}

interface Run {
  readonly z: readonly (readonly number[])[];
  readonly a: readonly (readonly number[])[];
  readonly H: number;
}

function run({ widths, weights, input }: NumericNet, moved: Moved | null, step: number): Run {
  const shift = (kind: Moved["kind"], layer: number, node: number, from?: number) =>
    moved?.kind === kind &&
    moved.layer === layer &&
    moved.node === node &&
    (kind !== "W" || moved.from === from)
      ? step
      : 0;
  const z: number[][] = [];
  const a: number[][] = [input.map((value, j) => value + shift("x", 0, j + 1))];
  for (let l = 1; l < widths.length; l++) {
    const before = a[l - 1] ?? [];
    const here = Array.from({ length: widths[l] ?? 0 }, (_, k) =>
      before.reduce(
        (sum, value, j) => sum + value * ((weights[l - 1]?.[j]?.[k] ?? 0) + shift("W", l, k + 1, j + 1)),
        shift("z", l, k + 1),
      ),
    );
    z.push(here);
    const isLast = l === widths.length - 1;
    a.push(here.map((value, k) => (isLast ? value : g(value)) + shift("a", l, k + 1)));
  }
  return { z, a, H: a.at(-1)?.[0] ?? 0 };
}

/** (H(p + h) − H(p − h)) / 2h */
export function slopeOfH(net: NumericNet, moved: Moved): number {
  const h = 1e-5;
  return (run(net, moved, h).H - run(net, moved, -h).H) / (2 * h);
}

/** The value of one symbol, "W_21^(2)", "g'(z_1^(2))", "a_1^(1)" or "x_2". */
export function valueOfSymbol(net: NumericNet, symbol: string): number {
  const { z, a } = run(net, null, 0);
  const [, derived, letter, index = "", layer = "0"] =
    /^(g'\()?([WzaxHb])_(\d+)(?:\^\((\d+)\))?\)?$/.exec(symbol) ?? [];
  const l = Number(layer);
  if (derived) return slope(z[l - 1]?.[Number(index) - 1] ?? Number.NaN);
  if (letter === "W") return net.weights[l - 1]?.[Number(index[0]) - 1]?.[Number(index[1]) - 1] ?? Number.NaN;
  if (letter === "x") return net.input[Number(index) - 1] ?? Number.NaN;
  return a[l]?.[Number(index) - 1] ?? Number.NaN;
}

/** A sum of products as keys are written: factors parted by spaces, terms by " + ". */
export function valueOfText(net: NumericNet, text: string): number {
  return text
    .split(" + ")
    .reduce(
      (sum, term) =>
        sum + term.split(" ").reduce((product, factor) => product * valueOfSymbol(net, factor), 1),
      0,
    );
}
