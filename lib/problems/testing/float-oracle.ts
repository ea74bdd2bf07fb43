import type { Network, WeightPlace } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import type { Quantity } from "@/lib/network/quantity";

/**
 * An independent judge in plain floating point, also of losses, skips, shared weights and smooth activations: its own
 * forward pass, moved by a small step on either side. Shares no code with the engine; do not import any here.
 */
export function centralSlope(network: Network, asked: Quantity, objective: Objective): number {
  return slopeAlong((step) => value(network, objective, [{ asked, step }]));
}

/** The same for a weight that stands in several places, all of them moved at once. */
export function sharedSlope(network: Network, places: readonly WeightPlace[], objective: Objective): number {
  return slopeAlong((step) =>
    value(
      network,
      objective,
      places.map((place) => ({ asked: { kind: "W", ...place }, step })),
    ),
  );
}

/** The outputs going forward. */
export function outputsOf(network: Network): readonly number[] {
  return run(network, []);
}

interface Move {
  readonly asked: Quantity;
  readonly step: number;
}

const h = 1e-5;

function slopeAlong(f: (step: number) => number): number {
  return (f(h) - f(-h)) / (2 * h);
}

function value(network: Network, objective: Objective, moves: readonly Move[]): number {
  const out = run(network, moves);
  switch (objective.type) {
    case "output":
      return out[objective.node - 1] ?? Number.NaN;
    case "squared": {
      const squares = out.map((h_k, k) => (h_k - number(objective.target[k] ?? "")) ** 2);
      return squares.reduce((sum, square) => sum + square, 0) * (objective.half ? 0.5 : 1);
    }
    default:
      throw new Error(`The oracle does not know ${objective.type}`);
  }
}

function run(network: Network, moves: readonly Move[]): readonly number[] {
  const moved = (wanted: string) =>
    moves.reduce((sum, { asked, step }) => sum + (place(asked) === wanted ? step : 0), 0);
  const values: number[][] = [network.input.map((x, k) => number(x) + moved(`x ${k + 1}`))];
  network.activations.forEach((g, i) => {
    const l = i + 1;
    const before = values[i] ?? [];
    const after: number[] = [];
    for (let k = 1; k <= (network.widths[l] ?? 0); k++) {
      let z = number(network.biases?.[i]?.[k - 1] ?? "0") + moved(`b ${l} ${k}`) + moved(`z ${l} ${k}`);
      before.forEach((a, j) => {
        z += (number(network.weights[i]?.[j]?.[k - 1] ?? "") + moved(`W ${l} ${j + 1} ${k}`)) * a;
      });
      for (const { from, to } of network.skips ?? []) if (to === l) z += values[from]?.[k - 1] ?? Number.NaN;
      after.push(curve(g, z) + moved(`a ${l} ${k}`));
    }
    values.push(after);
  });
  return values.at(-1) ?? [];
}

function curve(g: string, z: number): number {
  if (g === "relu") return Math.max(z, 0);
  if (g === "sigmoid") return 1 / (1 + Math.exp(-z));
  if (g === "tanh") return Math.tanh(z);
  return z;
}

function place(asked: Quantity): string {
  if (asked.kind === "W") return `W ${asked.layer} ${asked.from} ${asked.to}`;
  return asked.kind === "x" ? `x ${asked.node}` : `${asked.kind} ${asked.layer} ${asked.node}`;
}

/** "-3/2", "ln 1/4" or "7 + ln 1/4". */
function number(text: string): number {
  return text
    .split(" + ")
    .map((part) => (part.startsWith("ln ") ? Math.log(number(part.slice(3))) : quotient(part)))
    .reduce((sum, part) => sum + part, 0);
}

function quotient(text: string): number {
  const [above = "", below = "1"] = text.split("/");
  return Number(above) / Number(below);
}
