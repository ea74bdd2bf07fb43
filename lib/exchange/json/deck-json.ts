import { z } from "zod";
import { deckDescriptionSchema, deckTagsSchema, deckTitleSchema } from "@/lib/decks/deck-content";
import { weightIndexSchema } from "@/lib/problems/notation";

/** What tells a deck's file from other JSON. */
export const deckJsonFormat = "backpoll-deck";
/** The one version there is: docs/deck-format.md. */
export const deckJsonVersion = 1;

/** A picture as text: standard base64 with padding. */
export const imageJsonSchema = z.strictObject({
  type: z.enum(["image/png", "image/jpeg", "image/webp"]),
  base64: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/, "not base64"),
});

/** All but the questions and pictures themselves, which are read one by one. */
export const deckJsonSchema = z.strictObject({
  format: z.literal(deckJsonFormat),
  version: z.literal(deckJsonVersion),
  title: deckTitleSchema,
  description: deckDescriptionSchema.default(""),
  tags: deckTagsSchema.default([]),
  weightIndex: weightIndexSchema.default("from-to"),
  questions: z.array(z.unknown()),
  images: z.record(z.string(), z.unknown()).optional(),
});
