import { grade } from "@/lib/grading/grade";
import { families } from "@/lib/problems/families";
import { typeset } from "@/lib/problems/typeset";
import { refusal } from "@/lib/protocol/refusal";
import type { OwnDiagnosis, ShownSolution } from "@/lib/protocol/views";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { saidOf } from "@/lib/room/bars";
import { type PartContent, type RoomContent, roomContent } from "@/lib/room/content";
import type { Judgement, PracticeQuestion, PracticeRefusal, PracticeRequest, Variant } from "./practice";
import { practiceSource } from "./practice-source";

export type PracticeAnswer = Result<PracticeQuestion | Judgement | ShownSolution, PracticeRefusal>;

/**
 * Answers what is asked about variants, and keeps the last of them ready: making one takes up to 60 ms, and as much again
 * to typeset it.
 */
export function practiceDesk(mostKept: number): (request: PracticeRequest) => PracticeAnswer {
  /** In the order of use, the latest last. */
  const kept = new Map<string, RoomContent>();

  function contentOf(variant: Variant): Result<RoomContent, PracticeRefusal> {
    const { family, seed, level, notation } = variant;
    const key = `${family} ${seed} ${level} ${notation}`;
    const known = kept.get(key);
    const made = known ? ok(known) : contentFrom(variant);
    if (!made.ok) return made;
    kept.delete(key);
    kept.set(key, made.value);
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
    return made;
  }

  return (request) => {
    const content = contentOf(request.variant);
    if (!content.ok) return content;
    if (request.type === "question")
      return ok({
        name: families.find(({ code }) => code === request.variant.family)?.name ?? "",
        parts: [...content.value.values()].map(({ shown }) => shown),
      });
    const part = content.value.get(request.part);
    if (!part) return err("unknownPart");
    switch (request.type) {
      case "grade":
        return ok(judgement(part, request));
      case "solution":
        return ok(part.solution);
      default:
        return assertNever(request);
    }
  };
}

function contentFrom(variant: Variant): Result<RoomContent, PracticeRefusal> {
  const family = families.find(({ code }) => code === variant.family);
  if (!family) return err("unknownFamily");
  const question = family.question(practiceSource(family, variant));
  return question.ok ? ok(roomContent([question.value])) : err("failed");
}

/** What is said of one answer. The key goes along only where the answer says it already. */
function judgement(
  content: PartContent,
  { answer, variant }: Extract<PracticeRequest, { type: "grade" }>,
): Judgement {
  const graded = grade(content.part, answer);
  if (!graded.ok) {
    const { message, at, cell } = graded.error;
    const problem = { ...refusal("unreadable", message), at, ...(cell === undefined ? {} : { cell }) };
    return { verdict: "unreadable", problem };
  }
  const { verdict, bucket, remarks } = graded.value;
  // Generated questions all have a key.
  if (verdict === "ungraded") throw new Error(`Part ${content.shown.id} of practice has no key`);
  const isRight = verdict === "correct";
  const told = isRight ? [] : saidOf(content, bucket, variant.notation).diagnoses;
  const diagnosis: OwnDiagnosis = {
    carried: false,
    named: null,
    misconceptions: told.map(({ label }) => label),
    sentences: told.flatMap(({ sentence }) => (sentence === null ? [] : [sentence])),
    remarks: remarks.map(typeset),
  };
  return { verdict, diagnosis, solution: isRight ? content.solution : null };
}
