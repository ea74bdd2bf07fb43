import { z } from "zod";
import { type PartId, type SubmissionId, submissionId } from "@/lib/ids";
import { ok, type Result } from "@/lib/result";
import type { Command } from "@/lib/room/room";
import type { Handshake, JoinRequest, Submission } from "./events";
import { type Refusal, refusal } from "./refusal";

/**
 * The door: every message of a page is parsed here, once, from `unknown`. Behind it types hold. Lengths are bounded
 * before anything else looks at the text; unknown fields are refused.
 */
const typed = z.string().max(2_000);
const partIdSchema = z
  .string()
  .max(200)
  .transform((text) => text as PartId);

const answerSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("number"), text: typed }),
  z.strictObject({ type: z.literal("vector"), cells: z.array(typed).max(64) }),
  z.strictObject({ type: z.literal("matrix"), rows: z.array(z.array(typed).max(8)).max(8) }),
  z.strictObject({ type: z.literal("expression"), text: z.string().max(4_000) }),
  z.strictObject({
    type: z.literal("trueFalse"),
    value: z.boolean(),
    reason: z.string().max(100).exactOptional(),
  }),
  z.strictObject({ type: z.literal("choice"), option: z.string().max(100) }),
]);

const submissionSchema = z.strictObject({
  submission: z.uuid().transform((text): SubmissionId => submissionId(text)),
  part: partIdSchema,
  round: z.int().min(1).max(1_000),
  revision: z.int().min(1).max(1_000_000),
  answer: answerSchema,
});

const commandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("showPart"), part: partIdSchema }),
  z.strictObject({ type: z.literal("openRound"), part: partIdSchema }),
  z.strictObject({ type: z.literal("closeRound"), part: partIdSchema }),
  z.strictObject({ type: z.literal("showDistribution"), part: partIdSchema }),
  z.strictObject({ type: z.literal("revealPart"), part: partIdSchema }),
  z.strictObject({ type: z.literal("endRoom") }),
]);

const handshakeSchema = z.strictObject({
  v: z.int(),
  code: z.string().max(20),
  as: z.enum(["student", "projector", "console"]),
});

const joinSchema = z.strictObject({ code: z.string().max(20), name: z.string().max(400) });

export const parseSubmission = door<Submission>(submissionSchema);
export const parseCommand = door<Command>(commandSchema);
export const parseHandshake = door<Handshake>(handshakeSchema);
export const parseJoin = door<JoinRequest>(joinSchema);

function door<T>(schema: z.ZodType<T>): (message: unknown) => Result<T, Refusal> {
  return (message) => {
    const parsed = schema.safeParse(message);
    return parsed.success ? ok(parsed.data) : { ok: false, error: refusal("badShape") };
  };
}
