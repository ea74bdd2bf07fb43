import { nth, range } from "@/lib/entries";
import { depth, type Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { pathTerms } from "@/lib/network/paths";
import { type Quantity, quantityId } from "@/lib/network/quantity";
import type { Asked } from "@/lib/problems/asked";
import { factoredOut } from "@/lib/problems/mutated-terms";
import type { Ask } from "@/lib/problems/own-network/ask";
import { assertNever } from "@/lib/result";
import { slipChoices } from "./slip-choices";

/** How a part is answered, in the words of an instructor. */
export const answerKinds = ["number", "vector", "matrix", "formula", "blank", "claim", "slip"] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const answerKindLabels: Readonly<Record<AnswerKind, string>> = {
  number: "a number",
  vector: "a vector",
  matrix: "a matrix",
  formula: "a formula",
  blank: "a blank to fill",
  claim: "True or False",
  slip: "the wrong line",
};

export function kindOf(ask: Ask): AnswerKind {
  switch (ask.type) {
    case "derivative":
      return ask.of.kind === "matrix"
        ? "matrix"
        : ask.of.kind === "row" || ask.of.kind === "layer"
          ? "vector"
          : "number";
    case "formula":
      return ask.blank.type === "whole" ? "formula" : "blank";
    case "claim":
    case "slip":
      return ask.type;
    default:
      return assertNever(ask);
  }
}

/** What a part is about: one place in the network, also where several derivatives are asked at once. */
export function focusOf(ask: Ask): Quantity {
  switch (ask.type) {
    case "derivative":
      return focusOfAsked(ask.of);
    case "claim":
      return ask.claim.of;
    case "formula":
    case "slip":
      return ask.of;
    default:
      return assertNever(ask);
  }
}

function focusOfAsked(asked: Asked): Quantity {
  switch (asked.kind) {
    case "matrix":
      return { kind: "W", layer: asked.layer, from: 1, to: 1 };
    case "row":
      return { kind: "W", layer: asked.layer, from: asked.from, to: 1 };
    case "layer":
      return { kind: asked.of, layer: asked.layer, node: 1 };
    default:
      return asked;
  }
}

/** The same place, answered in another way. */
export function askAs(kind: AnswerKind, focus: Quantity, network: Network, objective: Objective): Ask {
  const { widths } = network;
  const layer = focus.kind === "x" ? 1 : focus.layer;
  switch (kind) {
    case "number":
      return { type: "derivative", of: focus };
    case "vector": {
      const places = placesFor(kind, network, objective);
      const isThere = places.some((place) => place.kind === focus.kind && layerOf(place) === layer);
      // A layer of one node has no vectors.
      return { type: "derivative", of: vectorAt(isThere ? focus : (places[0] ?? focus)) };
    }
    case "matrix":
      return { type: "derivative", of: { kind: "matrix", layer, size: "given" } };
    case "formula":
      return { type: "formula", of: withoutBias(focus), blank: { type: "whole" } };
    case "blank": {
      const of = withoutBias(focus);
      const { rests } = factoredOut(pathTerms(widths, of));
      // The last path: the pattern of the ones before it is there to be read. All of a single one would be the whole formula.
      const blank =
        rests.length > 1
          ? { type: "term" as const, term: rests.length }
          : { type: "factor" as const, term: 1, factor: rests[0]?.length ?? 1 };
      return { type: "formula", of, blank };
    }
    case "claim": {
      const of = withoutBias(focus);
      return { type: "claim", claim: { of, terms: pathTerms(widths, of).map((term) => [...term]) } };
    }
    case "slip": {
      const of = firstWeight(focus, network);
      const [slip = { line: 1, rule: "SG" as const }] = slipChoices(network, objective, of);
      return { type: "slip", of, slip: { line: slip.line, rule: slip.rule } };
    }
    default:
      return assertNever(kind);
  }
}

/**
 * Whether a derivative by it is a question at all: at the output itself it is 1, or the first line of every solution. As
 * the builder has it.
 */
export function isWorthAsking(quantity: Quantity, { activations }: Network, objective: Objective): boolean {
  const { kind } = quantity;
  if ((kind !== "z" && kind !== "a") || quantity.layer < activations.length) return true;
  const isLinear = activations.at(-1) === "linear";
  return objective.type === "output" ? kind === "z" && !isLinear : kind === "z" || isLinear;
}

/** Whether a place can be asked about as this kind of answer, so that it is in the menu. */
export function placesFor(kind: AnswerKind, network: Network, objective: Objective): readonly Quantity[] {
  const { widths, biases } = network;
  const last = depth(network);
  const layers = range(1, last);
  const nodes = (layer: number) => range(1, nth(widths, layer + 1));
  const weights = layers.flatMap((layer) =>
    nodes(layer - 1).flatMap((from) => nodes(layer).map((to): Quantity => ({ kind: "W", layer, from, to }))),
  );
  const of = (letter: "b" | "z" | "a") =>
    layers
      .flatMap((layer) => nodes(layer).map((node): Quantity => ({ kind: letter, layer, node })))
      .filter((quantity) => isWorthAsking(quantity, network, objective));
  const inputs = nodes(0).map((node): Quantity => ({ kind: "x", node }));
  switch (kind) {
    case "number":
      return [...weights, ...(biases ? of("b") : []), ...of("z"), ...of("a"), ...inputs];
    case "vector":
      return [
        ...weights.filter((w) => w.kind === "W" && w.to === 1 && (widths[w.layer] ?? 1) > 1),
        ...[...(biases ? of("b") : []), ...of("z"), ...of("a")].filter(
          (q) => q.kind !== "x" && q.kind !== "W" && q.node === 1 && (widths[q.layer] ?? 1) > 1,
        ),
      ];
    case "matrix":
      return weights.filter((w) => w.kind === "W" && w.from === 1 && w.to === 1);
    case "slip":
      return weights.filter((w) => w.kind === "W" && w.layer === 1);
    case "formula":
    case "blank":
    case "claim":
      return [...weights, ...of("z"), ...of("a"), ...inputs];
    default:
      return assertNever(kind);
  }
}

/** What a further part begins with: answered as the last one, about the next place that is not asked about yet. */
export function nextAsk(asks: readonly Ask[], network: Network, objective: Objective): Ask {
  const last = asks[asks.length - 1];
  const kind = last ? kindOf(last) : "number";
  const taken = new Set(asks.filter((ask) => kindOf(ask) === kind).map((ask) => quantityId(focusOf(ask))));
  const places = placesFor(kind, network, objective);
  const after = last ? places.findIndex((place) => quantityId(place) === quantityId(focusOf(last))) + 1 : 0;
  const next = [...places.slice(after), ...places].find((place) => !taken.has(quantityId(place)));
  return askAs(kind, next ?? { kind: "W", layer: 1, from: 1, to: 1 }, network, objective);
}

function layerOf(focus: Quantity): number {
  return focus.kind === "x" ? 0 : focus.layer;
}

function vectorAt(focus: Quantity): Asked {
  if (focus.kind === "W") return { kind: "row", layer: focus.layer, from: focus.from };
  return focus.kind === "x"
    ? { kind: "layer", of: "z", layer: 1 }
    : { kind: "layer", of: focus.kind, layer: focus.layer };
}

/** A formula has no biases in it; ∂H/∂b is ∂H/∂z. */
function withoutBias(focus: Quantity): Quantity {
  return focus.kind === "b" ? { ...focus, kind: "z" } : focus;
}

/** The weight of layer 1 that is nearest. */
function firstWeight(
  focus: Quantity,
  { widths }: Network,
): { kind: "W"; layer: 1; from: number; to: number } {
  if (focus.kind === "W" && focus.layer === 1) return { ...focus, layer: 1 };
  const from = focus.kind === "x" ? focus.node : 1;
  const to = focus.kind !== "x" && focus.kind !== "W" && focus.layer === 1 ? focus.node : 1;
  return { kind: "W", layer: 1, from, to: Math.min(to, nth(widths, 2)) };
}
