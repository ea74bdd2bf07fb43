import { grade } from "@/lib/grading/grade";
import type { PartId, ParticipantId } from "@/lib/ids";
import { typeset } from "@/lib/problems/typeset";
import type {
  BriefSolution,
  ConsoleView,
  Mine,
  OwnDiagnosis,
  OwnPart,
  PublicView,
  Scene,
  ShownSolution,
} from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";
import { type Actor, runs } from "./actor";
import { extraTimeOf } from "./admission";
import { saidOf } from "./bars";
import { contentOf, type PartContent, type RoomContent } from "./content";
import { nameOf } from "./regrade";
import { currentPart, type Room, regradeOf, weightIndexOf } from "./room";
import { solutionOf, walkOf } from "./solution";
import { nextStep, previousStep, stepOnward } from "./steps";
import type { StoredSubmission } from "./submission";
import { ownContent } from "./variants";
import { standing } from "./verdicts";

/**
 * Who sees what. This file and tally.ts are the only ones that redact: they build every message from an explicit list
 * of fields, so that what is not named here cannot leave (rules R18 and R19).
 */

/** What phones see. */
export function studentView(room: Room, content: RoomContent): PublicView {
  return publicView(room, sceneOf(room, content, false));
}

/** What projectors see: after the reveal also the steps of the solution. */
export function projectorView(room: Room, content: RoomContent): PublicView {
  return publicView(room, sceneOf(room, content, true));
}

/** What the instructor's console sees: the key of the part on show from the beginning. `share` as in `StepFacts`. */
export function consoleView(
  room: Room,
  content: RoomContent,
  { joinUrl, share }: { readonly joinUrl: string; readonly share: number | null },
): ConsoleView {
  const part = currentPart(room);
  const solution = part && solutionOf(room, content, part.id);
  return {
    ...publicView(room, sceneOf(room, content, false)),
    joinUrl,
    parts: room.parts.map(({ id, state }) => {
      const { part: of, question, title, name } = contentOf(content, id);
      return { id, question, title, name, state: state.name, improvised: of.key.type === "unmarked" };
    }),
    solution: solution && briefOf(solution),
    next: nextStep(room, { share, solutionSteps: solution ? walkOf(solution).length : 0 }),
    previous: previousStep(room),
    onward: stepOnward(room),
    canUndo: part !== null && (room.undoable.get(part.id)?.length ?? 0) > 0,
    settings: room.settings,
    locked: room.locked,
    removed: room.removed.size,
  };
}

/** R27: all of the worked solution, for who asks: null before the part is revealed, but for who runs the room. */
export function askedSolution(
  room: Room,
  content: RoomContent,
  actor: Actor,
  id: PartId,
): ShownSolution | null {
  const run = room.parts.find((part) => part.id === id);
  if (!run || (run.state.name !== "revealed" && !runs(actor, room))) return null;
  // The walk is for the wall: with its lights it is as large as all the rest.
  const own = actor.role === "student" ? ownSolution(content, id, actor.participantId) : null;
  return { ...(own ?? solutionOf(room, content, id)), walk: [] };
}

/** The solution in a student's own numbers; null where everybody has the same. */
function ownSolution(content: RoomContent, id: PartId, participant: ParticipantId): ShownSolution | null {
  const found = contentOf(content, id);
  return found.variants.length > 0 ? ownContent(found, participant).solution : null;
}

function briefOf({ answer, rule, steps, hasMore }: ShownSolution): BriefSolution {
  return { answer, rule: rule.length > 0 ? rule : steps, hasMore };
}

function publicView({ seq, code, title, blank }: Room, scene: Scene): PublicView {
  return { seq, code, title, scene, blank };
}

function sceneOf(room: Room, content: RoomContent, withWalk: boolean): Scene {
  if (room.place.name === "ended") return { phase: "ended" };
  const run = currentPart(room);
  if (!run) return { phase: "lobby" };
  const { shown: part } = contentOf(content, run.id);
  const { state } = run;
  switch (state.name) {
    case "ready":
      return { phase: "ready", part };
    case "open":
    case "discussing":
      return { phase: state.name, part, round: state.round, timer: state.timer };
    case "closed":
    case "distribution":
      return { phase: state.name, part, round: state.round };
    case "revealed": {
      const solution = solutionOf(room, content, run.id);
      const walk = walkOf(solution);
      return {
        ...{ phase: "revealed", part, round: state.round, solution: briefOf(solution) },
        ...{ walk: withWalk ? walk : null, stepCount: walk.length, step: Math.min(state.step, walk.length) },
      };
    }
    default:
      return assertNever(state);
  }
}

/** The own counted answers to the part on show: in its last round, and in the one before. */
export interface OwnAnswers {
  readonly counted: StoredSubmission | null;
  readonly before: StoredSubmission | null;
}

/** What one student sees of the own counted answer to the part on show: what is wrong with it only after the reveal. */
export function mineOf(
  room: Room,
  content: RoomContent,
  { id, name }: { readonly id: ParticipantId; readonly name: string },
  { counted, before }: OwnAnswers,
): Mine {
  const run = currentPart(room);
  const revealed = run?.state.name === "revealed" ? contentOf(content, run.id) : null;
  const verdict =
    revealed &&
    counted &&
    standing(revealed.part, regradeOf(room, run?.id ?? counted.partId), counted).verdict;
  return {
    seq: room.seq,
    name,
    part: run?.id ?? null,
    round: run && run.state.name !== "ready" ? run.state.round : null,
    answer: counted && {
      submission: counted.id,
      revision: counted.revision,
      answer: counted.answer,
      receivedAt: counted.receivedAt,
    },
    before: before?.answer ?? null,
    extraTime: extraTimeOf(room, id),
    verdict: verdict && verdict !== "unreadable" ? verdict : null,
    diagnosis: revealed && counted && ownDiagnosis(room, revealed, counted),
    own: run && ownPart(contentOf(content, run.id), id),
    solution: revealed && revealed.variants.length > 0 ? briefOf(ownContent(revealed, id).solution) : null,
  };
}

function ownPart(content: PartContent, id: ParticipantId): OwnPart | null {
  if (content.variants.length === 0) return null;
  const { title, stem, prompt, conventions, figure, answer } = ownContent(content, id).shown;
  return { title, stem, prompt, conventions, figure, answer };
}

/** For after the reveal. Of an answer that is carried the mistake was made in another part: nothing is said of it here. */
export function ownDiagnosis(room: Room, content: PartContent, submission: StoredSubmission): OwnDiagnosis {
  const { partId: id, bucket, answer, carried } = submission;
  const regrade = regradeOf(room, id);
  const isRight = standing(content.part, regrade, submission).verdict === "correct";
  const named = bucket === null || isRight ? null : nameOf(regrade, bucket);
  if (bucket === null || carried) return { carried, named, misconceptions: [], sentences: [], remarks: [] };
  const { diagnoses } = saidOf(content, bucket, weightIndexOf(room, id));
  const told = isRight ? [] : diagnoses;
  const graded = grade(ownContent(content, submission.participantId).part, answer);
  return {
    carried,
    named,
    misconceptions: told.map(({ label }) => label),
    sentences: told.flatMap(({ sentence }) => (sentence === null ? [] : [sentence])),
    remarks: graded.ok ? graded.value.remarks.map(typeset) : [],
  };
}
