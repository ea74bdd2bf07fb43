import { useEffect, useState } from "react";
import type { PracticeQuestion, Variant } from "@/lib/practice/practice";
import { type Asked, askQuestion } from "./ask-practice";

/** The question of a variant: null while it is on its way, and again when another try is asked for. */
export function useQuestion(variant: Variant): {
  readonly question: Asked<PracticeQuestion> | null;
  readonly again: () => void;
} {
  const { family, seed, level, notation } = variant;
  const [tries, setTries] = useState(0);
  const [question, setQuestion] = useState<Asked<PracticeQuestion> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    let isWanted = true;
    setQuestion(null);
    askQuestion({ family, seed, level, notation }).then((asked) => {
      if (isWanted) setQuestion(asked);
    });
    return () => {
      isWanted = false;
    };
  }, [family, seed, level, notation, tries]);
  return { question, again: () => setTries((now) => now + 1) };
}
