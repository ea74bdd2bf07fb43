import type { JsonNode } from "./parse-json";

/** The plain value of a node. */
export function jsonValue(node: JsonNode): unknown {
  switch (node.type) {
    case "scalar":
      return node.value;
    case "array":
      return node.items.map(jsonValue);
    case "object":
      return Object.fromEntries(node.entries.map(({ key, node: inner }) => [key, jsonValue(inner)]));
  }
}

/** What stands behind a key; null where there is none. */
export function jsonEntry(node: JsonNode, key: string): JsonNode | null {
  return node.type === "object" ? (node.entries.find((entry) => entry.key === key)?.node ?? null) : null;
}

/** The line of what a path leads to, or of the last on the way that is there. */
export function jsonLine(node: JsonNode, path: readonly PropertyKey[]): number {
  const [step, ...rest] = path;
  if (step === undefined || node.type === "scalar") return node.line;
  if (node.type === "array") {
    const item = node.items[Number(step)];
    return item ? jsonLine(item, rest) : node.line;
  }
  const entry = node.entries.find(({ key }) => key === step);
  if (!entry) return node.line;
  return rest.length === 0 ? entry.line : jsonLine(entry.node, rest);
}
