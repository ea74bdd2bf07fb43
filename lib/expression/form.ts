import { assertNever } from "@/lib/result";
import { canonicalForm } from "./canonical-form";
import { equalForAnyG } from "./equality";
import type { Expression } from "./expression";
import type { AtomMeaning } from "./monomial";
import { sortedMonomials } from "./polynomial";
import type { Shape } from "./shape";

export interface FormRules {
  /** What the right answer may be made of, "slope" being g′(z); without it everything is allowed. */
  readonly allowed?: readonly AtomMeaning["kind"][];
  /** The whole right-hand side, where only what stands in its blank is asked. */
  readonly whole?: Expression;
}

/** Something about the form of an answer whose value is no mistake: said, not marked as wrong. */
export type FormNote =
  | { readonly code: "wholeRightSide"; readonly message: string }
  | { readonly code: "notAllowed"; readonly atom: string; readonly message: string };

/** The blank was not filled in alone. */
export const wholeRightSide: FormNote = {
  code: "wholeRightSide",
  message: "This is the whole right-hand side. Only what stands in the blank is asked.",
};

/**
 * What is to be said of the form of an answer. `wholeRightSide`: the blank was not filled in alone. `notAllowed`: the first
 * atom of another kind that is left when like terms are gathered. Signs of derivatives never get here: the parser refuses
 * them.
 */
export function formNotes(answer: Expression, rules: FormRules, shape: Shape): readonly FormNote[] {
  const notes: FormNote[] = [];
  if (rules.whole && equalForAnyG(answer, rules.whole, shape)) notes.push(wholeRightSide);
  const { allowed } = rules;
  const atoms = sortedMonomials(canonicalForm(answer, shape) ?? new Map()).flatMap(({ powers }) => powers);
  const stray = allowed && atoms.find(({ atom }) => !allowed.includes(atom.meaning.kind))?.atom;
  if (stray)
    notes.push({
      code: "notAllowed",
      atom: stray.text,
      message: `Write it without ${stray.text}, with ${listed(allowed)} only.`,
    });
  return notes;
}

function listed(kinds: readonly AtomMeaning["kind"][]): string {
  const words = kinds.map(wordFor);
  const last = words.at(-1) ?? "numbers";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
}

function wordFor(kind: AtomMeaning["kind"]): string {
  switch (kind) {
    case "W":
    case "z":
    case "a":
    case "b":
    case "x":
    case "H":
      return kind;
    case "slope":
      return "g'(z)";
    case "call":
      return "g(…)";
    case "name":
      return "given symbols";
    default:
      return assertNever(kind);
  }
}
