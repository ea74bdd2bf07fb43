import { z } from "zod";
import { err, ok, type Result } from "@/lib/result";
import type { Part, Question, QuestionSource } from "./question";

/** A kind of question: builds it, keys and solutions included, from its parameters alone. */
export interface Family {
  readonly code: string;
  readonly name: string;
  /** The error says which parameter does not fit. */
  question(source: QuestionSource): Result<Question, string>;
}

/** A part before it has its place in the question. Not every family knows misconceptions. */
export type PartDraft = Omit<Part, "id" | "misconceptions"> & Partial<Pick<Part, "misconceptions">>;
export type QuestionDraft = Omit<Question, "id" | "family" | "parts"> & {
  readonly parts: readonly PartDraft[];
};

interface Definition<P> {
  readonly code: string;
  readonly name: string;
  readonly params: z.ZodType<P>;
  build(params: P): Result<QuestionDraft, string>;
}

/** Parses the parameters at the door and letters the parts a, b, c … in their order. */
export function defineFamily<P>({ code, name, params, build }: Definition<P>): Family {
  return {
    code,
    name,
    question(source) {
      if (source.family !== code) return err(`Family ${source.family} is not ${code}`);
      const parsed = params.safeParse(source.params);
      if (!parsed.success) return err(z.prettifyError(parsed.error));
      const built = build(parsed.data);
      if (!built.ok) return built;
      const parts = built.value.parts.map((part, i) => ({
        id: String.fromCharCode(97 + i),
        misconceptions: [],
        ...part,
      }));
      return ok({ id: source.id, family: code, ...built.value, parts });
    },
  };
}
