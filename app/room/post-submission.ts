import type { Receipt, Submission, SubmitRequest } from "@/lib/protocol/events";
import type { RefusalCode, Reply } from "@/lib/protocol/refusal";

const limitMs = 4_000;

/** Refusals of the phone, not of the answer: the answer stays in the outbox until the phone has its seat again. */
const ofTheSeat: ReadonlySet<RefusalCode> = new Set([
  "roomNotFound",
  "roomEnded",
  "roomLocked",
  "removed",
  "noSeat",
  "upgrade",
  "tooManyTries",
]);

/** Hands in by HTTP, for when the socket is down. Rejects where what came back is not our server's word on the answer. */
export async function postSubmission(code: string, submission: Submission): Promise<Reply<Receipt>> {
  const response = await post(code, submission, { signal: AbortSignal.timeout(limitMs) });
  const reply: Reply<Receipt> | null = await response.json();
  if (typeof reply?.ok !== "boolean") throw new Error("Something else answered in the server's place");
  if (!reply.ok && ofTheSeat.has(reply.error.code)) throw new Error(reply.error.message);
  return reply;
}

/** Hands in while the page is being left: the browser sends it even when the page is gone, and nobody hears the reply. */
export function postOnLeaving(code: string, submission: Submission): void {
  post(code, submission, { keepalive: true }).catch(() => undefined);
}

function post(code: string, submission: Submission, how: RequestInit): Promise<Response> {
  const request: SubmitRequest = { code, ...submission };
  return fetch("/api/submit", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
    redirect: "error",
    ...how,
  });
}
