import type { AnswerInput } from "@/lib/grading/answer";
import { boxesOf } from "./answer";
import { clockTime } from "./clock-time";
import type { Slip } from "./outbox";

/** Answers that did not get through, one per line, for a person to read: time, question, answer. */
export function unsentText(code: string, slips: readonly Slip[]): string {
  const lines = slips.flatMap(({ sending, handedInAt }) =>
    sending
      ? `${handedInAt ? clockTime(handedInAt) : ""} ${sending.part}, round ${sending.round}: ${written(sending.answer)}`
      : [],
  );
  return [`Room ${code}, answers that were not sent`, ...lines].join("\n");
}

function written(answer: AnswerInput): string {
  if (answer.type === "matrix") return answer.rows.map((row) => row.join(", ")).join("; ");
  if (answer.type === "trueFalse") return answer.value ? "True" : "False";
  return boxesOf(answer).join(", ");
}
