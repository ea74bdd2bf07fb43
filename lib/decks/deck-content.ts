import { z } from "zod";
import type { WeightIndex } from "@/lib/problems/notation";
import type { QuestionSource } from "@/lib/problems/question";

/** What an instructor writes of a deck: the same in the table, in its versions and in its files. */
export interface DeckContent {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** How weights are written in all its questions. */
  readonly weightIndex: WeightIndex;
  readonly questions: readonly QuestionSource[];
}

/** What of a deck is written by its instructors. */
export function contentOfDeck({
  title,
  description,
  tags,
  weightIndex,
  questions,
}: DeckContent): DeckContent {
  return { title, description, tags, weightIndex, questions };
}

/** More than a course has in years; what keeps a hostile file from filling the machine. */
export const mostQuestions = 1_000;

const line = (most: number) => z.string().trim().max(most);
export const deckTitleSchema = line(120).min(1);
export const deckDescriptionSchema = line(1_000);
export const mostTags = 20;
export const deckTagsSchema = z
  .array(line(40).min(1))
  .max(mostTags)
  .transform((tags) => [...new Set(tags)]);

/** With the first so many different ones: neighbours have the same numbers once in as many. */
export const mostVariants = 31;

const json = z.custom<unknown>((value) => z.json().safeParse(value).success, "not JSON");

/** Ids stand in addresses and in exports: letters, digits and dashes alone. */
export const questionIdSchema = z.string().regex(/^[A-Za-z0-9][\w.-]{0,79}$/);

/**
 * A question as it is stored: the deck says how weights are written. Whether its parameters fit is for its family to say
 * (`questionFrom`).
 */
export const questionSourceSchema = z.strictObject({
  id: questionIdSchema,
  family: z.string().min(1).max(20),
  params: json,
  variants: z.array(json).min(1).max(mostVariants).exactOptional(),
});

/** The questions of a deck in its notation. */
export function sourcesOf({
  questions,
  weightIndex,
}: Pick<DeckContent, "questions" | "weightIndex">): readonly QuestionSource[] {
  return questions.map((source) => ({ ...source, weightIndex }));
}
