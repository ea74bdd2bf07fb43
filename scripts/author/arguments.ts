import { parseArgs } from "node:util";
import { families, questionFrom } from "@/lib/problems/families";
import { difficulties } from "@/lib/problems/family";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Part, Question } from "@/lib/problems/question";

/** Which question is meant, as it was typed. */
export interface Wanted {
  readonly family: string | undefined;
  readonly seed: string | undefined;
  readonly difficulty: string | undefined;
  readonly toFrom: boolean | undefined;
}

export interface Found {
  readonly question: Question;
  readonly family: string;
  readonly seed: number;
  readonly difficulty: number;
  readonly weightIndex: WeightIndex;
  /** What the family drew, and derives everything from. */
  readonly params: unknown;
}

/** A mistake of the person who typed the command: one line says what to do, without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const flags = {
  family: { type: "string" },
  seed: { type: "string" },
  part: { type: "string" },
  difficulty: { type: "string" },
  "to-from": { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** The words of a command; `allowed` are the flags it has. */
export function readArguments(args: readonly string[], allowed: readonly (keyof typeof flags)[]) {
  try {
    const options = Object.fromEntries(allowed.map((flag) => [flag, flags[flag]]));
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const text = (flag: keyof typeof flags) => {
      const value = values[flag];
      return typeof value === "string" ? value : undefined;
    };
    return { text, isSet: (flag: keyof typeof flags) => values[flag] === true, positionals };
  } catch (error) {
    const [message = ""] = String(error instanceof Error ? error.message : error).split("\n");
    throw new UsageError(message);
  }
}

/** The question of a family and a seed, the same every time. */
export function questionWanted(wanted: Wanted): Found {
  const family = families.find(({ code }) => code.toLowerCase() === wanted.family?.toLowerCase());
  if (!family) {
    const known = families.map(({ code, name }) => `${code} (${name})`).join(", ");
    throw new UsageError(
      `${wanted.family ? `There is no family ${wanted.family}` : "Name a family"}: ${known}`,
    );
  }
  if (!/^\d{1,9}$/.test(wanted.seed ?? ""))
    throw new UsageError("A seed is a whole number from 0 to 999999999, such as 7");
  const seed = Number(wanted.seed);
  const difficulty = difficulties.find((one) => `${one}` === (wanted.difficulty ?? "1"));
  if (difficulty === undefined) throw new UsageError(`A difficulty is one of ${difficulties.join(", ")}`);
  const weightIndex = wanted.toFrom ? "to-from" : "from-to";
  const source = drawn(family, seed, difficulty);
  const question = questionFrom({ ...source, weightIndex });
  if (!question.ok) throw new Error(`${family.code} ${seed}: ${question.error}`);
  const { params } = source;
  return { question: question.value, family: family.code, seed, difficulty, weightIndex, params };
}

function drawn(family: (typeof families)[number], seed: number, difficulty: (typeof difficulties)[number]) {
  try {
    return family.generate(seed, difficulty);
  } catch {
    throw new UsageError(`Family ${family.code} (${family.name}) draws no question from seed ${seed}`);
  }
}

export function partWanted({ parts }: Question, id: string | undefined): Part {
  const part = parts.find((one) => one.id === id);
  const known = parts.map((one) => one.id).join(", ");
  if (!part) throw new UsageError(`${id ? `There is no part ${id}` : "Name a part with --part"}: ${known}`);
  return part;
}

/** Runs a command; what was typed wrong is one line on standard error and exit code 1. */
export async function run(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
