import type { RoomStore } from "@/db/room-store";
import { grade } from "@/lib/grading/grade";
import type { Grade } from "@/lib/grading/graded";
import type { ReadingProblem } from "@/lib/grading/reading-problem";
import { type Millis, type ParticipantId, splitPartId } from "@/lib/ids";
import type { Part } from "@/lib/problems/question";
import type { Receipt, Submission } from "@/lib/protocol/events";
import { type Refusal, type Reply, refusal } from "@/lib/protocol/refusal";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { admitSubmission } from "@/lib/room/admission";
import type { PartContent } from "@/lib/room/content";
import { partsBefore } from "@/lib/room/room";
import type { StoredSubmission } from "@/lib/room/submission";
import { classOf, ownContent } from "@/lib/room/variants";
import type { LiveRoom } from "./live-rooms";
import type { Seat } from "./sockets";
import type { Writer } from "./writer";

/**
 * Takes an answer: grades it, stores it, and says so only when it is on disk. An answer that comes too late or that
 * cannot be read is kept as well, and the student is told; neither counts.
 */
export async function submit(
  { live, actor }: Seat,
  message: Submission,
  receivedAt: Millis,
  { store, writer }: Desk,
): Promise<Reply<Receipt>> {
  if (actor.role !== "student") return err(refusal("forbidden"));
  const content = live.content.get(message.part);
  if (!content) return err(refusal("partNotFound"));
  const { submission: id, part: partId, round, revision, answer } = message;
  const own = ownContent(content, actor.participantId);
  const graded = await gradedFor(live, own.part, actor.participantId, message, store);

  let late = false;
  const outcome = await writer.write(live, (room) => {
    const admitted = admitSubmission(room, actor.participantId, partId, round, receivedAt);
    if (!admitted.ok) return err(refusal(admitted.error));
    late = admitted.value === "late";
    const { participantId } = actor;
    const row = { id, roomId: room.id, participantId, partId, round, revision, answer, receivedAt, late };
    return ok({
      type: "row",
      write: { type: "submit", submission: { ...row, ...gradedColumns(graded, content, own) } },
    });
  });
  if (!outcome.ok) return outcome;

  const receipt = { submission: id, revision };
  switch (outcome.value.type) {
    case "idReused":
      return err(refusal("submissionIdReused"));
    case "superseded":
      return err(refusal("staleRevision"));
    case "duplicate":
      return (
        kept(outcome.value.late, graded) ??
        ok({ ...receipt, state: "duplicate", receivedAt: outcome.value.receivedAt })
      );
    case "written":
      if (graded.ok && live.writing.get(actor.participantId) === partId)
        live.writing.delete(actor.participantId);
      return kept(late, graded) ?? ok({ ...receipt, state: "stored", receivedAt });
    default:
      return assertNever(outcome.value);
  }
}

/** What taking an answer needs. */
export interface Desk {
  readonly store: RoomStore;
  readonly writer: Writer;
}

/**
 * The grade of an answer beside the student's earlier answers. These are fetched also where it is right without them: how
 * long an acknowledgement takes would tell.
 */
async function gradedFor(
  live: LiveRoom,
  part: Part,
  participant: ParticipantId,
  { part: id, answer }: Submission,
  store: RoomStore,
): Promise<Result<Grade, ReadingProblem>> {
  const { room } = live;
  const earlier = new Map<string, string>();
  for (const run of partsBefore(room, id)) {
    if (run.state.name === "ready") continue;
    const counted = await store.countedSubmission(room.id, run.id, run.state.round, participant);
    const bucket = counted && ownBucket(live.content.get(run.id), counted);
    if (bucket) earlier.set(splitPartId(run.id).part, bucket);
  }
  return grade(part, answer, earlier);
}

/** The bucket of an answer in the numbers of its student: stored is only its class where these differ. */
function ownBucket(content: PartContent | undefined, submission: StoredSubmission): string | null {
  if (!content || content.variants.length === 0) return submission.bucket;
  const again = grade(ownContent(content, submission.participantId).part, submission.answer);
  return again.ok ? again.value.bucket : null;
}

/** What is stored of a grade. An unreadable answer costs nothing: it has no bucket and no score. */
function gradedColumns(graded: Result<Grade, ReadingProblem>, { variants }: PartContent, own: PartContent) {
  if (!graded.ok) return { verdict: "unreadable", bucket: null, score: 0, carried: false } as const;
  const { verdict, bucket, score, carried } = graded.value;
  if (variants.length === 0) return { verdict, bucket, score, carried };
  const parts = variants.map(({ part }) => part);
  return { verdict, bucket: classOf(own.part, parts, graded.value), score, carried };
}

/** The refusal of an answer that was kept but does not count, or null. */
function kept(late: boolean, graded: Result<Grade, ReadingProblem>): { ok: false; error: Refusal } | null {
  if (late) return err(refusal("roundClosed"));
  if (graded.ok) return null;
  const { message, at, cell } = graded.error;
  return err({ ...refusal("unreadable", message), at, ...(cell === undefined ? {} : { cell }) });
}
