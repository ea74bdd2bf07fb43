import { z } from "zod";
import { type PartId, type ParticipantId, type RosterId, type SubmissionId, submissionId } from "@/lib/ids";
import { improvisedSchema } from "@/lib/problems/improvised";
import { ok, type Result } from "@/lib/result";
import type { Command } from "@/lib/room/command";
import type { RoomSettings } from "@/lib/room/settings";
import type { Handshake, JoinRequest, Submission, SubmitRequest } from "./events";
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

/** An answer as students send it. */
export const answerSchema = z.discriminatedUnion("type", [
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
  z.strictObject({ type: z.literal("choices"), options: z.array(z.string().max(100)).max(20) }),
]);

const submissionSchema = z.strictObject({
  submission: z.uuid().transform((text): SubmissionId => submissionId(text)),
  part: partIdSchema,
  round: z.int().min(1).max(1_000),
  revision: z.int().min(1).max(1_000_000),
  answer: answerSchema,
});

const bucketSchema = z.string().max(4_000);
const participantSchema = z
  .string()
  .max(100)
  .transform((text) => text as ParticipantId);
const millisSchema = z.int().min(0);
const secondsSchema = z.int().min(5).max(3_600);
const percentSchema = z.int().min(0).max(100);
const nameSchema = z.string().trim().min(1).max(80);

/** What fits into one message; a longer list is for an upload. */
const rosterSchema = z
  .array(nameSchema)
  .min(1)
  .max(500)
  .refine((names) => names.join("").length <= 8_000);

const rosterIdSchema = z
  .string()
  .max(100)
  .transform((text) => text as RosterId);

const settingsSchema: z.ZodType<RoomSettings> = z.strictObject({
  discussFrom: percentSchema,
  discussTo: percentSchema,
  answerSeconds: secondsSchema.nullable(),
  discussionSeconds: secondsSchema.nullable(),
  admission: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("named") }),
    z.strictObject({ type: z.literal("anonymous") }),
    z.strictObject({ type: z.literal("roster"), names: rosterSchema }),
    z.strictObject({ type: z.literal("uploaded"), roster: rosterIdSchema, title: z.string().max(200) }),
  ]),
});

const ofPart = { part: partIdSchema };
const ofBar = { ...ofPart, bucket: bucketSchema };
const commandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("showPart"), ...ofPart }),
  z.strictObject({ type: z.literal("openRound"), ...ofPart }),
  z.strictObject({ type: z.literal("closeRound"), ...ofPart }),
  z.strictObject({ type: z.literal("startDiscussion"), ...ofPart }),
  z.strictObject({ type: z.literal("stopDiscussion"), ...ofPart }),
  z.strictObject({ type: z.literal("showDistribution"), ...ofPart }),
  z.strictObject({ type: z.literal("hideDistribution"), ...ofPart }),
  z.strictObject({ type: z.literal("revealPart"), ...ofPart }),
  z.strictObject({ type: z.literal("showSolutionStep"), ...ofPart, step: z.int().min(0).max(200) }),
  z.strictObject({
    type: z.literal("adjustTimer"),
    ...ofPart,
    byMs: z.int().min(-3_600_000).max(3_600_000),
  }),
  z.strictObject({ type: z.literal("pauseTimer"), ...ofPart }),
  z.strictObject({ type: z.literal("resumeTimer"), ...ofPart }),
  z.strictObject({ type: z.literal("mergeBars"), ...ofBar, into: bucketSchema }),
  z.strictObject({ type: z.literal("splitBar"), ...ofBar }),
  z.strictObject({ type: z.literal("markBar"), ...ofBar, correct: z.boolean().nullable() }),
  z.strictObject({ type: z.literal("nameBar"), ...ofBar, name: nameSchema.nullable() }),
  z.strictObject({ type: z.literal("undoRegrade"), ...ofPart }),
  z.strictObject({ type: z.literal("improvise"), id: z.uuid(), params: improvisedSchema }),
  z.strictObject({ type: z.literal("changeSettings"), settings: settingsSchema }),
  z.strictObject({ type: z.literal("lockRoom"), locked: z.boolean() }),
  z.strictObject({ type: z.literal("blankScreen"), blank: z.boolean() }),
  z.strictObject({
    type: z.literal("removeParticipants"),
    participants: z.array(participantSchema).min(1).max(100),
  }),
  z.strictObject({ type: z.literal("removeWave"), from: millisSchema, to: millisSchema }),
  z.strictObject({
    type: z.literal("restoreParticipants"),
    participants: z.array(participantSchema).min(1).max(100),
  }),
  z.strictObject({
    type: z.literal("setExtraTime"),
    participant: participantSchema,
    factor: z.number().min(1).max(10),
  }),
  z.strictObject({ type: z.literal("endRoom") }),
]);

const handshakeSchema = z.strictObject({
  v: z.int(),
  code: z.string().max(20),
  as: z.enum(["student", "projector", "console"]),
});

const joinSchema = z.strictObject({ code: z.string().max(20), name: z.string().max(400) });
const submitRequestSchema = submissionSchema.extend({ code: z.string().max(20) });

export const parseSubmission = door<Submission>(submissionSchema);
export const parseSubmitRequest = door<SubmitRequest>(submitRequestSchema);
export const parseWriting = door<PartId | null>(partIdSchema.nullable());
export const parsePart = door<PartId>(partIdSchema);
export const parseCommand = door<Command>(commandSchema);
export const parseHandshake = door<Handshake>(handshakeSchema);
export const parseJoin = door<JoinRequest>(joinSchema);

function door<T>(schema: z.ZodType<T>): (message: unknown) => Result<T, Refusal> {
  return (message) => {
    const parsed = schema.safeParse(message);
    return parsed.success ? ok(parsed.data) : { ok: false, error: refusal("badShape") };
  };
}
