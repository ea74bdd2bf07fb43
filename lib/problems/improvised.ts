import { z } from "zod";
import { functionNames, type Shape } from "@/lib/expression/shape";
import { weightIndexSchema } from "./notation";
import type { QuestionSource } from "./question";

/** The family of questions that an instructor asks about what is on the board. It draws none and is not listed. */
export const improvisedFamily = "improvised";
/** The id of the one part of such a question. */
export const improvisedPart = "1";

const entries = z.int().min(2).max(6);

/** As large as the networks of the families; names as the statements of a lecture use them. */
const shapeSchema: z.ZodType<Shape> = z
  .strictObject({
    widths: z.array(z.int().min(1).max(8)).min(2).max(8),
    activations: z.array(z.enum([...functionNames, "linear"])).max(7),
    weightIndex: weightIndexSchema,
    biases: z.boolean().exactOptional(),
    names: z.array(z.enum(["y", "eta", "n"])).max(3),
  })
  .refine(({ widths, activations }) => activations.length === widths.length - 1, {
    error: "one activation for each layer after the input",
  });

const answerSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("number") }),
  z.strictObject({ type: z.literal("vector"), length: entries }),
  z.strictObject({ type: z.literal("trueFalse") }),
  z.strictObject({ type: z.literal("choice"), options: entries }),
  z.strictObject({ type: z.literal("expression"), shape: shapeSchema }),
]);

/** What an instructor chooses: how to answer, and words to find the question by later if there is time for them. */
export const improvisedSchema = z.strictObject({
  title: z.string().trim().min(1).max(80).exactOptional(),
  answer: answerSchema,
});
export type ImprovisedParams = z.infer<typeof improvisedSchema>;
/** How an improvised question is answered: a vector by its length, a choice by the number of its options. */
export type ImprovisedAnswer = ImprovisedParams["answer"];

/** What is stored of an improvised question. A formula's weights are written as its shape says. */
export function improvisedSource(id: string, params: ImprovisedParams): QuestionSource {
  const { answer } = params;
  return {
    ...{ id, family: improvisedFamily, params },
    ...(answer.type === "expression" ? { weightIndex: answer.shape.weightIndex } : {}),
  };
}
