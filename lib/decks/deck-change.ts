import { z } from "zod";
import { weightIndexSchema } from "@/lib/problems/notation";
import {
  deckDescriptionSchema,
  deckTagsSchema,
  deckTitleSchema,
  mostQuestions,
  questionIdSchema,
  questionSourceSchema,
} from "./deck-content";

/**
 * One step of work on a deck. Steps name what they touch, so that two instructors can work on one deck at the same time:
 * only who overwrites or removes the same words is asked (`before` is what was there when they began).
 */
export const deckChangeSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("addQuestions"),
    questions: z.array(questionSourceSchema).min(1).max(mostQuestions),
    /** In front of this question; at the end where it is null or no longer there. */
    inFrontOf: questionIdSchema.nullable(),
  }),
  z.strictObject({
    type: z.literal("replaceQuestion"),
    before: questionSourceSchema,
    question: questionSourceSchema,
  }),
  z.strictObject({
    type: z.literal("moveQuestion"),
    id: questionIdSchema,
    inFrontOf: questionIdSchema.nullable(),
  }),
  /** A copy comes behind it, with an id of its own. */
  z.strictObject({ type: z.literal("duplicateQuestion"), id: questionIdSchema }),
  z.strictObject({
    type: z.literal("removeQuestion"),
    id: questionIdSchema,
    /** The `contentHash` of what was seen: nobody removes what somebody else has just written. */
    before: z.string().max(20),
  }),
  z.strictObject({ type: z.literal("retitle"), before: z.string(), title: deckTitleSchema }),
  z.strictObject({
    type: z.literal("describe"),
    before: z.string(),
    description: deckDescriptionSchema,
  }),
  /** The tags that others added or took off meanwhile stay so. */
  z.strictObject({ type: z.literal("tag"), add: deckTagsSchema, remove: deckTagsSchema }),
  z.strictObject({ type: z.literal("setNotation"), weightIndex: weightIndexSchema }),
]);
export type DeckChange = z.infer<typeof deckChangeSchema>;
