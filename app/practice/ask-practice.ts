import type { AnswerInput } from "@/lib/grading/answer";
import type { PartId } from "@/lib/ids";
import type {
  Judgement,
  PracticeQuestion,
  PracticeRefusal,
  PracticeRequest,
  Variant,
} from "@/lib/practice/practice";
import type { ShownSolution } from "@/lib/protocol/views";
import type { Result } from "@/lib/result";

/** What came back, or the sentence that says why nothing did. */
export type Asked<T> = Result<T, string>;
type Reply<T> = Result<T, { readonly code: PracticeRefusal; readonly message: string }>;

/** So often a full queue is tried again before the student hears of it. */
const mostTries = 3;
/** Between 1.5 and 3 s, so that a class does not come back in step. */
const pauseMs = () => 1_500 + Math.random() * 1_500;

export function askQuestion({ family, seed, level, notation }: Variant): Promise<Asked<PracticeQuestion>> {
  const query = new URLSearchParams({ family, seed: `${seed}`, level: `${level}`, notation });
  return asked<PracticeQuestion>(`/api/practice?${query}`);
}

export function askGrade(variant: Variant, part: PartId, answer: AnswerInput): Promise<Asked<Judgement>> {
  return asked<Judgement>("/api/practice", { type: "grade", variant, part, answer });
}

export function askSolution(variant: Variant, part: PartId): Promise<Asked<ShownSolution>> {
  return asked<ShownSolution>("/api/practice", { type: "solution", variant, part });
}

async function asked<T>(address: string, request?: PracticeRequest, tries = 1): Promise<Asked<T>> {
  try {
    const response = await fetch(address, {
      ...(request && { method: "POST", body: JSON.stringify(request) }),
      signal: AbortSignal.timeout(20_000),
    });
    const reply: Reply<T> = await response.json();
    if (reply.ok) return reply;
    if (reply.error.code !== "busy" || tries >= mostTries) return { ok: false, error: reply.error.message };
  } catch {
    return { ok: false, error: "There was no reply. Check your connection, then try again." };
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMs()));
  return asked(address, request, tries + 1);
}
