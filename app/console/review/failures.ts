import { loadFailedExpressions } from "@/app/review/load-statistics";
import { partNumber } from "@/app/review/part-number";
import type { Html, PartId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import { typeset } from "@/lib/problems/typeset";
import type { FailedExpression } from "@/lib/review/failed-expressions";
import type { ReviewRecords } from "@/lib/review/records";
import { contentOf } from "@/lib/room/content";
import type { Room } from "@/lib/room/room";

/** A sub-expression that the class failed, ready to be drawn. */
export interface Failure extends Pick<FailedExpression, "failed" | "reached"> {
  readonly expression: Html;
  /** Where it was asked. */
  readonly parts: readonly { readonly id: PartId; readonly number: string }[];
  /** Null where its family has no further question. */
  readonly followUp: FollowUp | null;
}

/** A question to ask next, as it will look. */
export interface FollowUp {
  readonly title: string;
  readonly stem: Html;
  readonly prompts: readonly Html[];
}

export async function failedMost(records: ReviewRecords): Promise<readonly Failure[]> {
  return (await failures(records)).map(({ expression, failed, reached, parts, followUp }) => ({
    ...{ expression: typeset(expression), failed, reached },
    parts: parts.map((id) => ({ id, number: partNumber(contentOf(records.content, id).shown) })),
    followUp: followUp && shownFollowUp(followUp),
  }));
}

/** The follow-ups of a room, each with an id of its own. */
export async function followUps(records: ReviewRecords): Promise<readonly QuestionSource[]> {
  return (await failures(records)).flatMap(({ followUp }, index) =>
    followUp ? [{ ...followUp, id: `follow-up-${index + 1}` }] : [],
  );
}

/** The same questions whenever a room is looked at: what was previewed is what goes into the deck. */
function failures(records: ReviewRecords): Promise<readonly FailedExpression[]> {
  return loadFailedExpressions(records, drawSeed(records.room));
}

function drawSeed({ code }: Room): number {
  return Number.parseInt(code, 36) % 2 ** 31;
}

function shownFollowUp(source: QuestionSource): FollowUp | null {
  const question = questionFrom(source);
  if (!question.ok) return null;
  const { title, stem, parts } = question.value;
  return { title, stem: typeset(stem), prompts: parts.map(({ prompt }) => typeset(prompt)) };
}
