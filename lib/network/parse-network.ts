import { z } from "zod";
import { err, ok, type Result } from "@/lib/result";
import { InexactValueError } from "./activation";
import { parseExactReal } from "./exact-real";
import { forward } from "./forward";
import { activations, type Network } from "./network";
import { isRationalText } from "./rational";

const number = z.string().refine(isRationalText, { error: "not a number like -3/2", abort: true });
const bias = z
  .string()
  .refine((text) => parseExactReal(text) !== null, { error: "not a number like 7 + ln 1/4", abort: true });
const index = z.int().min(1);
const place = z.strictObject({ layer: index, from: index, to: index });

const shape = z.strictObject({
  widths: z.array(z.int().min(1).max(8)).min(2).max(8),
  activations: z.array(z.enum(activations)),
  weights: z.array(z.array(z.array(number))),
  biases: z.array(z.array(bias)).nullable(),
  input: z.array(number),
  skips: z.array(z.strictObject({ from: z.int().min(0), to: index })).exactOptional(),
  shared: z.array(z.array(place).min(2)).exactOptional(),
});

/** Networks whose dimensions agree and whose every value is exact. For the params of the families. */
export const networkSchema: z.ZodType<Network> = shape.superRefine((network, context) => {
  const problem = [dimensionProblem, placeProblem, exactnessProblem].reduce<string | null>(
    (found, problemOf) => found ?? problemOf(network),
    null,
  );
  if (problem !== null) context.addIssue({ code: "custom", message: problem });
});

/** Reads a network from JSON. The error names what does not fit. */
export function parseNetwork(json: unknown): Result<Network, string> {
  const parsed = networkSchema.safeParse(json);
  return parsed.success ? ok(parsed.data) : err(z.prettifyError(parsed.error));
}

function dimensionProblem({ widths, activations, weights, biases, input }: Network): string | null {
  const sources = widths.slice(0, -1);
  const targets = widths.slice(1);
  if (input.length !== widths[0]) return `${input.length} inputs for a first width of ${widths[0]}`;
  if (activations.length !== targets.length) return "one activation for each layer after the input";
  if (activations.slice(0, -1).includes("softmax")) return "a softmax stands at the output only";
  if (weights.length !== targets.length) return "one weight matrix for each layer after the input";
  for (const [i, matrix] of weights.entries()) {
    if (matrix.length !== sources[i] || matrix.some((row) => row.length !== targets[i]))
      return `layer ${i + 1} needs ${sources[i]} rows (from) of ${targets[i]} weights (to)`;
  }
  if (biases && (biases.length !== targets.length || biases.some((layer, i) => layer.length !== targets[i])))
    return "one bias for each node after the input";
  return null;
}

function placeProblem({ widths, weights, skips = [], shared = [] }: Network): string | null {
  for (const { from, to } of skips) {
    if (to <= from || to >= widths.length) return `there is no skip from layer ${from} to layer ${to}`;
    if (widths[from] !== widths[to])
      return `a skip adds node to node: layers ${from} and ${to} differ in width`;
  }
  for (const places of shared) {
    const values = places.map(({ layer, from, to }) => weights[layer - 1]?.[from - 1]?.[to - 1]);
    if (values.includes(undefined)) return "a shared weight stands where there is none";
    if (new Set(values).size > 1) return `one shared weight cannot be ${values.join(" and ")}`;
  }
  const named = shared.flat().map(({ layer, from, to }) => `${layer} ${from} ${to}`);
  if (new Set(named).size < named.length) return "a place of a shared weight is named twice";
  return null;
}

function exactnessProblem(network: Network): string | null {
  try {
    forward(network);
    return null;
  } catch (error) {
    if (error instanceof InexactValueError)
      return `${error.message}: sigmoid, tanh and softmax are exact only at logarithms of fractions. Take good numbers, or a ReLU`;
    throw error;
  }
}
