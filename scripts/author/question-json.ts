import { rowsOfBucket } from "@/lib/grading/cells";
import { trueFalseOf } from "@/lib/grading/options";
import type { Network } from "@/lib/network/network";
import type { Asked, Key, Part } from "@/lib/problems/question";
import { alike } from "@/lib/problems/untold";
import type { Found } from "./arguments";

/** A question with everything that follows from it, as one object for programs. Numbers are texts such as "-3/2". */
export function questionJson({ question, family, seed, difficulty, weightIndex, params }: Found) {
  const { title, stem, conventions, network, parts } = question;
  return {
    ...{ family, seed, difficulty, weightIndex, title, stem, conventions },
    network: network && { ...networkJson(network), ...objectiveJson(params, network) },
    parts: parts.map(partJson),
    params,
  };
}

/** weights[layer][from][to], whatever the notation; biases are "0" where there are none. */
function networkJson(network: Network) {
  const { widths, biases } = network;
  return { ...network, biases: biases ?? widths.slice(1).map((width) => Array(width).fill("0")) };
}

/** What is differentiated where it is not H: families tell it in their parameters, whole or by target and label. */
function objectiveJson(params: unknown, { activations }: Network) {
  const told = typeof params === "object" && params !== null ? new Map(Object.entries(params)) : new Map();
  if (told.has("objective")) return { objective: told.get("objective") };
  if (told.has("target")) {
    const target = [told.get("target")].flat();
    return { objective: { type: "squared", target, half: told.get("half") === true } };
  }
  if (!told.has("label")) return {};
  const type = activations.at(-1) === "softmax" ? "crossEntropy" : "binaryCrossEntropy";
  return { objective: { type, target: told.get("label") } };
}

function partJson(part: Part) {
  const { id, prompt, key, asks, misconceptions, hidden } = part;
  return {
    ...{ id, prompt, asks: asks && asksJson(asks), answerType: key.type },
    ...answerJson(part),
    ...keyJson(key),
    misconceptions: misconceptions.map(({ code, label, bucket }) => ({
      code,
      label,
      ...bucketJson(key, bucket),
    })),
    hidden,
    alike: alike(part).map((same) => same.map(({ code }) => code)),
    solution: part.solution,
  };
}

/** Layers and nodes counted from 1; the inputs are layer 0. */
function asksJson({ of, quantity }: Asked) {
  return quantity.kind === "x" ? { of, kind: "x", layer: 0, node: quantity.node } : { of, ...quantity };
}

/** What there is to answer with. */
function answerJson({ answer }: Part) {
  switch (answer.type) {
    case "choice":
      return { options: answer.options };
    case "trueFalse":
      return answer.reasons ? { reasons: answer.reasons } : {};
    case "vector":
      return { labels: answer.labels };
    case "matrix":
      return { name: answer.name, size: answer.size };
    case "expression":
      return { symbols: answer.shape };
    case "number":
      return {};
  }
}

function keyJson(key: Key) {
  switch (key.type) {
    case "number":
      return { key: key.value };
    case "vector":
      return { key: key.cells };
    case "matrix":
      return { key: key.rows };
    case "expression":
      return { key: key.text };
    case "trueFalse":
      return key.reason === undefined ? { key: key.value } : { key: key.value, reason: key.reason };
    case "choice":
      return { key: key.option };
  }
}

/** A predicted answer in the form of its key. */
function bucketJson(key: Key, bucket: string) {
  switch (key.type) {
    case "number":
    case "expression":
    case "choice":
      return { value: bucket };
    case "vector":
      return { value: rowsOfBucket(key, bucket)?.[0] ?? [] };
    case "matrix":
      return { value: rowsOfBucket(key, bucket) ?? [] };
    case "trueFalse": {
      const { value, reason } = trueFalseOf(bucket);
      return reason === undefined ? { value } : { value, reason };
    }
  }
}
