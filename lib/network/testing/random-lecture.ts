import type { Network, Skip, WeightPlace } from "../network";
import type { Objective } from "../objective";
import { entry, smoothOfLog } from "./evaluate";
import { drawing, list, seeded } from "./random-network";
import { minus, nought, plus, type Ratio, ratio, ratioText, times } from "./ratio";

/** A network with everything a lecture may ask about it. */
export interface Lecture {
  readonly net: Network;
  readonly objective: Objective;
}

/**
 * ReLU/linear, up to 6 layers after the input, 1 … 3 outputs, in half of them identity skips, in half of them weights
 * that stand in several places; the objective is an output or a squared loss.
 */
export function deepLecture(seed: number): Lecture {
  const random = seeded(seed);
  const { pick } = drawing(random);
  const layers = 1 + Math.floor(random() * 6);
  const common = pick(2, 2, 3);
  const widths = list(layers + 1, () => (random() < 0.6 ? common : 1 + Math.floor(random() * 3)));
  // Small numbers: deep products of large ones only cost time.
  const number = () => `${pick("", "-")}${pick("1", "2", "3", "1", "2", "1/2", "2/3", "0")}`;
  const weights = list(layers, (l) => list(entry(widths, l), () => list(entry(widths, l + 1), number)));
  const shared = random() < 0.5 ? [] : [tied(weights, random)].filter((places) => places.length > 1);
  const skips = random() < 0.5 ? [] : possibleSkips(widths).filter(() => random() < 0.3);
  const net: Network = {
    widths,
    activations: list(layers, () => pick("relu", "relu", "linear")),
    weights,
    biases: random() < 0.3 ? null : list(layers, (l) => list(entry(widths, l + 1), number)),
    input: list(entry(widths, 0), number),
    ...(skips.length > 0 && { skips }),
    ...(shared.length > 0 && { shared }),
  };
  return { net, objective: randomObjective(random, entry(widths, layers)) };
}

function randomObjective(random: () => number, outputs: number): Objective {
  const { pick, number } = drawing(random);
  if (random() < 0.4) return { type: "output", node: 1 + Math.floor(random() * outputs) };
  return { type: "squared", target: list(outputs, number), half: pick(true, false) };
}

/** All skips between layers of one width. */
export function possibleSkips(widths: readonly number[]): readonly Skip[] {
  return widths.flatMap((width, from) =>
    widths.flatMap((other, to) => (to > from && width === other ? [{ from, to }] : [])),
  );
}

/** Two or three places, one per drawn matrix, made to hold one weight. */
function tied(weights: string[][][], random: () => number): WeightPlace[] {
  const places = new Map<string, WeightPlace>();
  let value: string | undefined;
  for (let i = 0; i < 3; i++) {
    const l = Math.floor(random() * weights.length);
    const j = Math.floor(random() * entry(weights, l).length);
    const row = entry(entry(weights, l), j);
    const k = Math.floor(random() * row.length);
    value ??= entry(row, k);
    row[k] = value;
    places.set(`${l} ${j} ${k}`, { layer: l + 1, from: j + 1, to: k + 1 });
  }
  return [...places.values()];
}

/**
 * Sigmoid, tanh or ReLU layers and a linear, sigmoid or softmax output with their losses. Each smooth z is a logarithm:
 * its bias takes away the rest.
 */
export function smoothLecture(seed: number): Lecture {
  const random = seeded(seed);
  const { pick } = drawing(random);
  const layers = 1 + Math.floor(random() * 3);
  const widths = list(layers + 1, () => 1 + Math.floor(random() * 3));
  const number = () => `${pick("", "-")}${pick("1", "2", "1/2", "1/3")}`;
  const weights = list(layers, (l) => list(entry(widths, l), () => list(entry(widths, l + 1), number)));
  const skips = random() < 0.7 ? [] : possibleSkips(widths);
  const activations = list(layers, (l) =>
    l < layers - 1 ? pick("sigmoid", "tanh", "relu", "tanh") : pick("linear", "sigmoid", "softmax", "tanh"),
  );
  const input = list(entry(widths, 0), number);
  const values: Ratio[][] = [input.map(ratio)];
  const biases = activations.map((g, l) =>
    list(entry(widths, l + 1), (k) => {
      let sum = nought;
      for (const [j, a] of entry(values, l).entries())
        sum = plus(sum, times(ratio(entry(entry(entry(weights, l), j), k)), a));
      for (const { from, to } of skips) if (to === l + 1) sum = plus(sum, entry(entry(values, from), k));
      const here = values[l + 1] ?? [];
      values[l + 1] = here;
      if (g === "relu" || g === "linear") {
        const z = plus(sum, ratio("1"));
        here.push(g === "linear" || z[0] > 0n ? z : nought);
        return "1";
      }
      const q = pick("1", "2", "3", "1/2", "1/3", "3/2");
      if (g !== "softmax") here.push(smoothOfLog(g, ratio(q)));
      return `${ratioText(minus(nought, sum))} + ln ${q}`;
    }),
  );
  const net: Network = { widths, activations, weights, biases, input, ...(skips.length > 0 && { skips }) };
  return { net, objective: smoothObjective(net, random) };
}

function smoothObjective({ widths, activations }: Network, random: () => number): Objective {
  const outputs = entry(widths, widths.length - 1);
  const label = Math.floor(random() * outputs);
  const last = activations.at(-1);
  if (random() < 0.6 && last === "softmax")
    return { type: "crossEntropy", target: list(outputs, (k) => (k === label ? "1" : "0")) };
  if (random() < 0.6 && last === "sigmoid")
    return { type: "binaryCrossEntropy", target: list(outputs, () => (random() < 0.5 ? "1" : "0")) };
  return randomObjective(random, outputs);
}
