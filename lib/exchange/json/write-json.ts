/** Short lists of numbers and words stay on one line, so that the rows of a matrix stand under each other. */
const widest = 80;

/** What people look for first; the other keys follow by the alphabet. */
const first = [
  ...["id", "family", "weightIndex", "variants", "params"],
  ...[
    "type",
    "kind",
    "title",
    "stem",
    "image",
    "prompt",
    "text",
    "value",
    "isRight",
    "label",
    "answer",
    "explanation",
  ],
] as const;
const ranks: ReadonlyMap<string, number> = new Map(first.map((key, rank) => [key, rank]));

/**
 * JSON by which one change makes one changed line: two spaces, the same keys always in the same order, lists of numbers and
 * words on one line up to 80 characters. Ends without a line feed. Keys of the outermost object stay as they stand.
 */
export function writeJson(value: object): string {
  const inner = Object.entries(value).filter(([, one]) => one !== undefined);
  return block(
    "{",
    inner.map(([key, one]) => `${JSON.stringify(key)}: ${written(one, "  ")}`),
    "}",
    "",
  );
}

function written(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const line = `[${items.map((item) => (isScalar(item) ? JSON.stringify(item) : "")).join(", ")}]`;
    if (items.every(isScalar) && line.length <= widest) return line;
    return block(
      "[",
      items.map((item) => written(item, `${indent}  `)),
      "]",
      indent,
    );
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => byRank(a, b));
  return block(
    "{",
    entries.map(([key, one]) => `${JSON.stringify(key)}: ${written(one, `${indent}  `)}`),
    "}",
    indent,
  );
}

function block(open: string, lines: readonly string[], close: string, indent: string): string {
  if (lines.length === 0) return open + close;
  return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(",\n")}\n${indent}${close}`;
}

function byRank(a: string, b: string): number {
  const ranked = (ranks.get(a) ?? first.length) - (ranks.get(b) ?? first.length);
  return ranked !== 0 ? ranked : a < b ? -1 : 1;
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value !== "object";
}
