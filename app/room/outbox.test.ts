import { describe, expect, test } from "vitest";
import { partId, submissionId } from "@/lib/ids";
import type { Receipt, Submission } from "@/lib/protocol/events";
import { type Reply, refusal } from "@/lib/protocol/refusal";
import { adopt, handIn, type Outbox, settle, slipOf, unsent } from "./outbox";

const part = partId("q1", "p1");
const number = (text: string) => ({ type: "number", text }) as const;
const typed = (text: string) => ({ part, round: 1, answer: number(text), at: 500 });
const id = (text: string) => submissionId(text);
const only = (outbox: Outbox) => {
  const [first] = unsent(outbox);
  if (!first) throw new Error("nothing is on its way");
  return first;
};
const receipt = (submission: Submission, receivedAt: number): Reply<Receipt> => ({
  ok: true,
  value: {
    submission: submission.submission,
    revision: submission.revision,
    state: "stored",
    receivedAt,
  },
});

describe("an answer on its way", () => {
  test("is kept with revision 1 until the receipt, and then saved", () => {
    const sent = handIn({}, typed("3"), id("a"));
    const submission = only(sent);
    expect(submission).toEqual({ submission: "a", part, round: 1, revision: 1, answer: number("3") });
    const done = settle(sent, submission, receipt(submission, 1_000));
    expect(unsent(done)).toEqual([]);
    expect(slipOf(done, part, 1).saved).toEqual({
      submission: "a",
      revision: 1,
      answer: number("3"),
      receivedAt: 1_000,
    });
  });

  test("is one for two taps, also when the second comes after the receipt", () => {
    const sent = handIn({}, typed("3"), id("a"));
    expect(handIn(sent, typed("3"), id("b"))).toBe(sent);
    const done = settle(sent, only(sent), receipt(only(sent), 1));
    expect(handIn(done, typed("3"), id("b"))).toBe(done);
  });

  test("takes a new id and the next revision when it is changed", () => {
    const first = handIn({}, typed("3"), id("a"));
    const changed = handIn(first, typed("4"), id("b"));
    expect(unsent(changed)).toHaveLength(1);
    expect(only(changed)).toMatchObject({ submission: "b", revision: 2, answer: number("4") });
  });

  test("goes on when the receipt of an older one arrives, which is then known to be saved", () => {
    const first = handIn({}, typed("3"), id("a"));
    const changed = handIn(first, typed("4"), id("b"));
    const late = settle(changed, only(first), receipt(only(first), 5));
    expect(only(late).submission).toBe("b");
    expect(slipOf(late, part, 1).saved?.answer).toEqual(number("3"));
    const done = settle(late, only(late), receipt(only(late), 9));
    expect(slipOf(done, part, 1)).toMatchObject({
      sending: null,
      saved: { answer: number("4"), revision: 2 },
    });
    expect(settle(done, only(first), receipt(only(first), 5))).toBe(done);
  });

  test("of another part or round does not get in the way", () => {
    const both = handIn(handIn({}, typed("3"), id("a")), { ...typed("5"), round: 2 }, id("b"));
    expect(unsent(both).map(({ submission }) => submission)).toEqual(["a", "b"]);
    expect(only(handIn({}, { ...typed("5"), round: 2 }, id("b"))).revision).toBe(1);
  });
});

describe("a refused answer", () => {
  const sent = handIn({}, typed("3/x"), id("a"));

  test("is no longer sent and stays for mending; the next takes a higher revision", () => {
    const refused = settle(sent, only(sent), { ok: false, error: { ...refusal("unreadable"), at: 2 } });
    expect(unsent(refused)).toEqual([]);
    expect(slipOf(refused, part, 1).refused).toMatchObject({
      submission: { answer: number("3/x") },
      refusal: { at: 2 },
    });
    const mended = handIn(refused, typed("3/2"), id("b"));
    expect(only(mended).revision).toBe(2);
    expect(slipOf(mended, part, 1).refused).toBeNull();
  });

  test("goes on being sent where trying again may help", () => {
    const trouble = settle(sent, only(sent), { ok: false, error: refusal("storage") });
    expect(only(trouble)).toEqual(only(sent));
    expect(slipOf(trouble, part, 1).refused?.refusal.code).toBe("storage");
    const done = settle(trouble, only(trouble), receipt(only(trouble), 3));
    expect(slipOf(done, part, 1)).toMatchObject({ sending: null, refused: null });
  });

  test("leaves the answer that was saved before", () => {
    const saved = settle(sent, only(sent), receipt(only(sent), 1));
    const changed = handIn(saved, typed("x"), id("b"));
    const refused = settle(changed, only(changed), { ok: false, error: refusal("unreadable") });
    expect(slipOf(refused, part, 1).saved?.answer).toEqual(number("3/x"));
  });

  test("of which a newer one is on its way changes nothing", () => {
    const changed = handIn(sent, typed("4"), id("b"));
    expect(settle(changed, only(sent), { ok: false, error: refusal("unreadable") })).toBe(changed);
  });
});

describe("what the server has saved", () => {
  const found = { submission: id("z"), revision: 4, answer: number("7"), receivedAt: 10 };

  test("is taken over, and the next answer is counted from there", () => {
    const known = adopt({}, part, 1, found);
    expect(slipOf(known, part, 1).saved).toEqual(found);
    expect(only(handIn(known, typed("8"), id("a"))).revision).toBe(5);
  });

  test("stands for a receipt that was lost", () => {
    const sent = handIn({}, typed("3"), id("a"));
    const known = adopt(sent, part, 1, { ...only(sent), receivedAt: 12 });
    expect(slipOf(known, part, 1)).toMatchObject({
      sending: null,
      saved: { receivedAt: 12, answer: number("3") },
    });
  });

  test("from another tab does not stop an answer that is on its way", () => {
    const sent = handIn({}, typed("3"), id("a"));
    const known = adopt(sent, part, 1, found);
    expect(only(known).submission).toBe("a");
    const stale = settle(known, only(known), { ok: false, error: refusal("staleRevision") });
    expect(slipOf(stale, part, 1)).toMatchObject({ sending: null, saved: found });
    expect(only(handIn(stale, typed("3"), id("b"))).revision).toBe(5);
  });

  test("never goes back to an older answer", () => {
    const known = adopt({}, part, 1, found);
    expect(adopt(known, part, 1, { ...found, submission: id("y"), revision: 3 })).toBe(known);
    expect(adopt(known, part, 1, found)).toBe(known);
  });
});
