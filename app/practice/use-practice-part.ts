import { useState } from "react";
import { emptyAnswer, isComplete } from "@/app/room/answer";
import type { AnswerInput } from "@/lib/grading/answer";
import type { Judgement, Variant } from "@/lib/practice/practice";
import type { Refusal } from "@/lib/protocol/refusal";
import type { ShownPart, ShownSolution } from "@/lib/protocol/views";
import { askGrade, askSolution } from "./ask-practice";
import { noteFirstTry } from "./use-first-tries";

type Judged = Exclude<Judgement, { verdict: "unreadable" }>;

/** Where somebody stands with a part: each stage holds what it shows. */
export type PartStage =
  | { readonly name: "answering"; readonly problem: Refusal | null }
  /** Not right: to try again, or to give up. */
  | { readonly name: "missed"; readonly judged: Judged }
  | { readonly name: "right"; readonly judged: Judged; readonly solution: ShownSolution }
  /** Given up: here is how it goes. */
  | { readonly name: "shown"; readonly solution: ShownSolution };

/** One part of a practice question: answer, hear what is wrong with it, try again or give up. */
export function usePracticePart(variant: Variant, part: ShownPart) {
  const [answer, setAnswer] = useState<AnswerInput | null>(() => emptyAnswer(part.answer));
  const [stage, setStage] = useState<PartStage>({ name: "answering", problem: null });
  const [isBusy, setBusy] = useState(false);
  /** Why the server was of no help. */
  const [trouble, setTrouble] = useState<string | null>(null);

  async function waitingFor<T>(asked: Promise<T>): Promise<T> {
    setBusy(true);
    setTrouble(null);
    const reply = await asked;
    setBusy(false);
    return reply;
  }

  async function submit(): Promise<void> {
    if (isBusy || !isComplete(answer)) return;
    const reply = await waitingFor(askGrade(variant, part.id, answer));
    if (!reply.ok) return setTrouble(reply.error);
    const judgement = reply.value;
    if (judgement.verdict === "unreadable")
      return setStage({ name: "answering", problem: judgement.problem });
    noteFirstTry(variant.family, part.id, judgement.verdict === "correct");
    const { solution } = judgement;
    setStage(
      solution ? { name: "right", judged: judgement, solution } : { name: "missed", judged: judgement },
    );
  }

  async function giveUp(): Promise<void> {
    if (isBusy) return;
    const reply = await waitingFor(askSolution(variant, part.id));
    if (!reply.ok) return setTrouble(reply.error);
    noteFirstTry(variant.family, part.id, false);
    setStage({ name: "shown", solution: reply.value });
  }

  return {
    answer,
    stage,
    isBusy,
    trouble,
    submit,
    giveUp,
    change(changed: AnswerInput) {
      setAnswer(changed);
      setTrouble(null);
      setStage({ name: "answering", problem: null });
    },
    tryAgain: () => setStage({ name: "answering", problem: null }),
  };
}
