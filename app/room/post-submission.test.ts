import { afterEach, expect, test, vi } from "vitest";
import { partId, submissionId } from "@/lib/ids";
import { type RefusalCode, refusal } from "@/lib/protocol/refusal";
import { postSubmission } from "./post-submission";

afterEach(() => void vi.unstubAllGlobals());

const submission = {
  ...{ submission: submissionId("a"), part: partId("q", "a"), round: 1, revision: 1 },
  answer: { type: "number", text: "3" },
} as const;

function refusing(code: RefusalCode): void {
  vi.stubGlobal("fetch", async () => Response.json({ ok: false, error: refusal(code) }, { status: 429 }));
}

test.each(["tooManyTries", "noSeat", "roomLocked"] as const)(
  "an answer that is refused for its phone, %s, stays in the outbox",
  async (code) => {
    refusing(code);
    await expect(postSubmission("KVX7RD", submission)).rejects.toThrow(refusal(code).message);
  },
);

test("what the server says of the answer itself is its word", async () => {
  refusing("roundNotOpen");
  expect(await postSubmission("KVX7RD", submission)).toMatchObject({
    ok: false,
    error: { code: "roundNotOpen" },
  });
});
