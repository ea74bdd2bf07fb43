import type { AnswerInput } from "@/lib/grading/answer";
import { answerOfBucket } from "@/lib/grading/answer-of-bucket";
import { bucketOfKey } from "@/lib/grading/bucket";
import type { PartId } from "@/lib/ids";
import type { Part } from "@/lib/problems/question";
import { type Random, randomFrom } from "@/lib/problems/random";
import type { ShownAnswer } from "@/lib/protocol/views";
import { guess } from "./guess";
import { slipOf } from "./slip";

/** What comes to a student's mind, right or wrong. */
export interface Thought {
  readonly answer: AnswerInput;
  readonly kind: "best" | "mistake" | "unreadable";
  /** For the person at the terminal. */
  readonly why: string;
}

/** What a class may answer to one part: the same for all its students. */
export interface Repertoire {
  readonly shape: ShownAnswer;
  /** The right answer; where nobody knows it, the one that most settle on. */
  readonly best: Thought;
  /** The most tempting first. */
  readonly mistakes: readonly Thought[];
  /** How easy the class finds it, 0 … 1. */
  readonly ease: number;
}

/** `part` is null where only its form is known, and has no key where it was improvised. */
export function repertoireOf(id: PartId, shape: ShownAnswer, part: Part | null, seed: number): Repertoire {
  const random = randomFrom(seed ^ hashOf(id));
  const ease = random.integer(25, 95) / 100;
  if (!part || part.key.type === "unmarked") {
    const best: Thought = { answer: guess(shape, random), kind: "best", why: "a guess" };
    return { shape, ease, best, mistakes: slipsOf(best.answer, shape, random) };
  }
  const answer = answerOfBucket(part.answer, bucketOfKey(part.key));
  const named = new Map(part.misconceptions.map(({ bucket, label }) => [bucket, label]));
  const mistakes = random
    .shuffled([...named])
    .map(([bucket, why]): Thought => ({ answer: answerOfBucket(part.answer, bucket), kind: "mistake", why }));
  return {
    shape,
    ease,
    best: { answer, kind: "best", why: "right" },
    mistakes: mistakes.length > 0 ? mistakes : slipsOf(answer, shape, random),
  };
}

/** A mistake of one's own. */
export function slip({ best, shape }: Repertoire, random: Random): Thought {
  return { answer: slipOf(best.answer, shape, random), kind: "mistake", why: "a slip" };
}

function slipsOf(answer: AnswerInput, shape: ShownAnswer, random: Random): readonly Thought[] {
  return [1, 2, 3].map(() => ({ answer: slipOf(answer, shape, random), kind: "mistake", why: "a slip" }));
}

/** Any 32 bits that differ from text to text (FNV-1a). */
function hashOf(text: string): number {
  return [...text].reduce(
    (hash, symbol) => Math.imul(hash ^ (symbol.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
}
