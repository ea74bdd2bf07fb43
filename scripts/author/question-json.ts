import { rowsOfBucket } from "@/lib/grading/cells";
import { trueFalseOf } from "@/lib/grading/options";
import type { Network } from "@/lib/network/network";
import type { Asked, Part } from "@/lib/problems/question";
import { alike } from "@/lib/problems/untold";
import type { Found } from "./arguments";

/** A question with everything that follows from it, as one object for programs. Numbers are texts such as "-3/2". */
export function questionJson({ question, family, seed, difficulty, weightIndex, params }: Found) {
  const { title, stem, conventions, network, parts } = question;
  return {
    ...{ family, seed, difficulty, weightIndex, title, stem, conventions },
    network: network && { ...networkJson(network), ...objectiveJson(parts) },
    parts: parts.map((part) => partJson(part, network?.widths.at(-1) ?? 1)),
    params,
  };
}

/** weights[layer][from][to], whatever the notation; biases are "0" where there are none. */
function networkJson(network: Network) {
  const { widths, biases } = network;
  return { ...network, biases: biases ?? widths.slice(1).map((width) => Array(width).fill("0")) };
}

function partJson(part: Part, outputs: number) {
  const { id, prompt, key, asks, misconceptions, hidden } = part;
  return {
    ...{ id, prompt, asks: asks && asksJson(asks, outputs), answerType: key.type },
    ...(asks ? { objective: asks.objective } : {}),
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

/** The loss of the question, where its parts ask for derivatives of one. */
function objectiveJson(parts: readonly Part[]) {
  const losses = parts.flatMap(({ asks }) => (asks?.of === "R" ? [asks.objective] : []));
  return losses[0] === undefined ? {} : { objective: losses[0] };
}

/**
 * Layers and nodes counted from 1; the inputs are layer 0. Null where H is one of several outputs, which this form has no
 * name for: then `objective` and the prompt say which.
 */
function asksJson({ of, objective, quantity }: Asked, outputs: number) {
  if (objective.type === "output" && outputs > 1) return null;
  return quantity.kind === "x" ? { of, kind: "x", layer: 0, node: quantity.node } : { of, ...quantity };
}

/** What there is to answer with. */
function answerJson({ answer }: Part) {
  switch (answer.type) {
    case "choice":
    case "choices":
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

function keyJson(key: Part["key"]) {
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
    case "choices":
      return { key: key.options };
    case "unmarked":
      return { key: null };
  }
}

/** A predicted answer in the form of its key. */
function bucketJson(key: Part["key"], bucket: string) {
  switch (key.type) {
    case "number":
    case "expression":
    case "choice":
    case "choices":
    case "unmarked":
      return { value: bucket };
    case "vector":
      return { value: rowsOfBucket(key, bucket)?.[0] ?? [] };
    case "matrix":
      return { value: rowsOfBucket(key, bucket) ?? [] };
    case "trueFalse": {
      const { value, reason } = trueFalseOf(bucket);
      return reason === undefined ? { value: `${value}` } : { value: `${value}: ${reason}`, reason };
    }
  }
}
