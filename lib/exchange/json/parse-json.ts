import { err, ok, type Result } from "@/lib/result";

/** JSON with the line on which each value begins, so that a problem can be pointed at. */
export type JsonNode =
  | { readonly type: "object"; readonly line: number; readonly entries: readonly JsonEntry[] }
  | { readonly type: "array"; readonly line: number; readonly items: readonly JsonNode[] }
  | { readonly type: "scalar"; readonly line: number; readonly value: string | number | boolean | null };

export interface JsonEntry {
  readonly key: string;
  readonly line: number;
  readonly node: JsonNode;
}

/** Deeper than any question; far from the end of the stack. */
const deepest = 64;
/** In JavaScript they are more than names. */
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads JSON (RFC 8259) strictly: each key once, no deeper than 64, numbers that can be kept exactly, whole characters. The
 * error is a sentence with its line. Our own reader, since JSON.parse takes the last of two equal keys and knows no lines.
 */
export function parseJson(text: string): Result<JsonNode, string> {
  try {
    return ok(new Reader(text).all());
  } catch (error) {
    if (error instanceof Refusal) return err(error.message);
    throw error;
  }
}

/** Leaves the descent at once; never leaves this file. */
class Refusal extends Error {}

const blank = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[\w.+-]+/y;

class Reader {
  private readonly text: string;
  private at = 0;
  private line = 1;

  constructor(text: string) {
    this.text = text;
  }

  all(): JsonNode {
    this.skipBlank();
    if (this.at === this.text.length) this.refuse("the file is empty");
    const node = this.value(0);
    this.skipBlank();
    if (this.at < this.text.length) this.refuse(`${this.found()} stands behind the end`);
    return node;
  }

  private value(depth: number): JsonNode {
    if (depth > deepest) this.refuse(`there are more than ${deepest} brackets within each other`);
    const { line } = this;
    switch (this.text.charAt(this.at)) {
      case "{":
        return { type: "object", line, entries: this.entries(depth) };
      case "[":
        return { type: "array", line, items: this.items(depth) };
      case '"':
        return { type: "scalar", line, value: this.string() };
      default:
        return { type: "scalar", line, value: this.literal() };
    }
  }

  private entries(depth: number): readonly JsonEntry[] {
    const entries: JsonEntry[] = [];
    const keys = new Set<string>();
    this.list("}", () => {
      if (this.text.charAt(this.at) !== '"')
        this.refuse(`a key in double quotes is missing before ${this.found()}`);
      const { line } = this;
      const key = this.string();
      if (forbiddenKeys.has(key)) this.refuse(`the key “${key}” is not allowed. Take it out`);
      if (keys.has(key)) this.refuse(`the key “${shortened(key)}” stands there twice. Keep one of them`);
      keys.add(key);
      this.skipBlank();
      if (this.text.charAt(this.at) !== ":") this.refuse(`a colon is missing before ${this.found()}`);
      this.at += 1;
      this.skipBlank();
      entries.push({ key, line, node: this.value(depth + 1) });
    });
    return entries;
  }

  private items(depth: number): readonly JsonNode[] {
    const items: JsonNode[] = [];
    this.list("]", () => items.push(this.value(depth + 1)));
    return items;
  }

  /** From an opening bracket to behind its closing one, with commas between. */
  private list(close: "}" | "]", readOne: () => void): void {
    const opened = this.line;
    this.at += 1;
    this.skipBlank();
    for (let isFirst = true; this.text.charAt(this.at) !== close; isFirst = false) {
      if (this.at === this.text.length)
        this.refuse(`the bracket that opens on line ${opened} is never closed`);
      if (!isFirst) {
        if (this.text.charAt(this.at) !== ",") this.refuse(`a comma is missing before ${this.found()}`);
        this.at += 1;
        this.skipBlank();
        if (this.text.charAt(this.at) === close) this.refuse("there is a comma too many before the bracket");
      }
      readOne();
      this.skipBlank();
    }
    this.at += 1;
  }

  private string(): string {
    const start = this.at;
    let end = this.text.indexOf('"', start + 1);
    while (end !== -1 && this.isEscaped(end)) end = this.text.indexOf('"', end + 1);
    if (end === -1) this.refuse("a double quote is never closed");
    this.at = end + 1;
    const read = parsedString(this.text.slice(start, end + 1));
    if (read === null)
      this.refuse("a text holds a line break or a backslash that JSON does not know. Write \\n and \\\\");
    if (/\p{Surrogate}/u.test(read)) this.refuse("a text holds half a character (a lone surrogate)");
    return read;
  }

  private isEscaped(at: number): boolean {
    let slashes = 0;
    while (this.text.charAt(at - 1 - slashes) === "\\") slashes += 1;
    return slashes % 2 === 1;
  }

  private literal(): number | boolean | null {
    word.lastIndex = this.at;
    const [found = ""] = word.exec(this.text) ?? [];
    const known = found === "true" ? true : found === "false" ? false : found === "null" ? null : undefined;
    if (known === undefined) return this.number(found);
    this.at += found.length;
    return known;
  }

  private number(found: string): number {
    number.lastIndex = this.at;
    const [digits = ""] = number.exec(this.text) ?? [];
    if (digits === "" || digits.length < found.length) this.refuse(`${this.found()} is no JSON`);
    const value = Number(digits);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      this.refuse(`the number ${shortened(digits)} is too large to be kept exactly`);
    this.at += digits.length;
    // −0 is written as 0.
    return value + 0;
  }

  private skipBlank(): void {
    blank.lastIndex = this.at;
    const [skipped = ""] = blank.exec(this.text) ?? [];
    for (let i = skipped.indexOf("\n"); i !== -1; i = skipped.indexOf("\n", i + 1)) this.line += 1;
    this.at += skipped.length;
  }

  private found(): string {
    if (this.at >= this.text.length) return "the end of the file";
    word.lastIndex = this.at;
    const [run] = word.exec(this.text) ?? [];
    return `“${shortened(run ?? String.fromCodePoint(this.text.codePointAt(this.at) ?? 0))}”`;
  }

  private refuse(what: string): never {
    throw new Refusal(`Line ${this.line}: ${what}.`);
  }
}

function parsedString(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
