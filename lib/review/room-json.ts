import { z } from "zod";
import type { AnswerInput } from "@/lib/grading/answer";
import { answerSchema } from "@/lib/protocol/parse";
import { storedVerdicts } from "@/lib/room/submission";

/** Times are written as people and programs read them: "2026-01-12T10:42:07.000Z". */
const time = z.iso.datetime({ precision: 3 });

const partSchema = z.strictObject({
  id: z.string(),
  /** As the screens count: "3", or "3b" where a question has several parts. */
  number: z.string(),
  name: z.string(),
  prompt: z.string(),
  /** What kind of answer is asked: "number", "vector" and so on, with what its pad needs. */
  answer: z.looseObject({ type: z.string() }),
  state: z.enum(["ready", "open", "closed", "discussing", "distribution", "revealed"]),
  /** The class of the right answer. Null before the room has ended or the part was revealed, and where there is none. */
  key: z.string().nullable(),
});

const questionSchema = z.strictObject({
  id: z.string(),
  family: z.string(),
  title: z.string(),
  stem: z.string(),
  conventions: z.array(z.string()),
  /** What the family builds the question from. */
  params: z.unknown(),
  weightIndex: z.enum(["from-to", "to-from"]),
  variantSeed: z.int().nullable(),
  parts: z.array(partSchema),
});

const regradeSchema = z.strictObject({
  part: z.string(),
  merged: z.array(z.strictObject({ class: z.string(), into: z.string() })),
  marks: z.array(z.strictObject({ class: z.string(), correct: z.boolean() })),
  names: z.array(z.strictObject({ class: z.string(), name: z.string() })),
});

const participantSchema = z.strictObject({
  key: z.string(),
  studentId: z.string().nullable(),
  name: z.string(),
  joinedAt: time,
  /** How many times everybody's time. */
  extraTime: z.number(),
});

const roundSchema = z.strictObject({ part: z.string(), round: z.int(), openedAt: time });

const submissionSchema = z.strictObject({
  id: z.string(),
  part: z.string(),
  round: z.int(),
  student: z.string(),
  revision: z.int(),
  receivedAt: time,
  late: z.boolean(),
  answer: answerSchema,
  /** The class that it was read as, and the bar that this class is part of in the end; null where it is unreadable. */
  class: z.string().nullable(),
  bar: z.string().nullable(),
  verdict: z.enum(storedVerdicts),
  /** 0 … 1; null where there is no verdict. */
  score: z.number().nullable(),
  carried: z.boolean(),
});

/** A whole room as a file: docs/export-format.md. A change that a reader must know of is another version. */
export const roomExportSchema = z.strictObject({
  format: z.literal("backpoll-room"),
  version: z.literal(1),
  exportedAt: time,
  room: z.strictObject({
    id: z.string(),
    code: z.string(),
    title: z.string(),
    state: z.enum(["lobby", "running", "ended"]),
  }),
  questions: z.array(questionSchema),
  regrades: z.array(regradeSchema),
  participants: z.array(participantSchema),
  rounds: z.array(roundSchema),
  submissions: z.array(submissionSchema),
});

export type RoomExport = z.infer<typeof roomExportSchema>;
export type ExportedQuestion = RoomExport["questions"][number];
export type ExportedSubmission = Omit<z.infer<typeof submissionSchema>, "answer"> & {
  readonly answer: AnswerInput;
};
