import { z } from "zod";
import type { PartId } from "@/lib/ids";
import { difficulties } from "@/lib/problems/family";
import { weightIndexSchema } from "@/lib/problems/notation";
import { answerSchema } from "@/lib/protocol/parse";
import { err, ok, type Result } from "@/lib/result";
import type { PracticeRefusal, PracticeRequest, Variant } from "./practice";
import { seeds } from "./seeds";

/** The door of practice: what a page asks is parsed here, once. */
const variantSchema = z.strictObject({
  family: z.string().max(10),
  seed: z.int().min(1).max(seeds),
  level: z.literal(difficulties),
  notation: weightIndexSchema,
});
const part = z
  .string()
  .max(200)
  .transform((text) => text as PartId);

const requestSchema: z.ZodType<PracticeRequest> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("question"), variant: variantSchema }),
  z.strictObject({ type: z.literal("grade"), variant: variantSchema, part, answer: answerSchema }),
  z.strictObject({ type: z.literal("solution"), variant: variantSchema, part }),
]);

export function parsePracticeRequest(message: unknown): Result<PracticeRequest, PracticeRefusal> {
  const parsed = requestSchema.safeParse(message);
  return parsed.success ? ok(parsed.data) : err("badShape");
}

/** The variant of a query: `?family=F1&seed=17&level=2&notation=from-to`. */
export function parseVariantQuery(query: URLSearchParams): Result<Variant, PracticeRefusal> {
  const { seed, level, ...others } = Object.fromEntries(query);
  const parsed = variantSchema.safeParse({ ...others, seed: Number(seed), level: Number(level) });
  return parsed.success ? ok(parsed.data) : err("badShape");
}
