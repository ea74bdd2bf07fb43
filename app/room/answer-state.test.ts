import { describe, expect, test } from "vitest";
import { partId, submissionId } from "@/lib/ids";
import { refusal } from "@/lib/protocol/refusal";
import { answerState, padAnswer, submitButton } from "./answer-state";
import type { Slip } from "./outbox";

const shape = { type: "number" } as const;
const number = (text: string) => ({ type: "number", text }) as const;
const blank: Slip = { revision: 0, sending: null, handedInAt: null, saved: null, refused: null };
const submission = (text: string) => ({
  submission: submissionId(text),
  part: partId("q", "p"),
  round: 1,
  revision: 1,
  answer: number(text),
});
const saved = (text: string) => ({ ...submission(text), receivedAt: 5 });

describe("what the pad holds", () => {
  test("is what is being typed, before everything else", () => {
    expect(padAnswer({ ...blank, saved: saved("3") }, number("4"), shape)).toEqual(number("4"));
  });

  test("is the refused text, then what is on its way, then what is saved", () => {
    const refused = { submission: submission("x"), refusal: refusal("unreadable") };
    const slip = { ...blank, refused, sending: submission("5"), saved: saved("3") };
    expect(padAnswer(slip, null, shape)).toEqual(number("x"));
    expect(padAnswer({ ...slip, refused: null }, null, shape)).toEqual(number("5"));
    expect(padAnswer({ ...slip, refused: null, sending: null }, null, shape)).toEqual(number("3"));
    expect(padAnswer(blank, null, shape)).toEqual(number(""));
  });

  test("never comes from a pad of another shape", () => {
    const vector = { type: "vector", labels: [] } as const;
    expect(padAnswer({ ...blank, saved: saved("3") }, null, vector)).toEqual({ type: "vector", cells: [] });
    expect(padAnswer(blank, number("3"), { type: "trueFalse" })).toBeNull();
  });
});

describe("the state of an answer", () => {
  test("walks from empty over draft and sending to saved", () => {
    expect(answerState(blank, number(""), shape).name).toBe("empty");
    expect(answerState(blank, null, { type: "trueFalse" }).name).toBe("empty");
    expect(answerState(blank, number("3"), shape).name).toBe("draft");
    expect(answerState({ ...blank, sending: submission("3") }, number("3"), shape).name).toBe("sending");
    expect(answerState({ ...blank, saved: saved("3") }, number("3"), shape).name).toBe("saved");
    expect(answerState({ ...blank, saved: saved("3") }, number("34"), shape).name).toBe("draft");
  });

  test("is a draft when the pad went back to the saved answer while another is on its way", () => {
    const slip = { ...blank, saved: saved("3"), sending: submission("4") };
    expect(answerState(slip, number("3"), shape).name).toBe("draft");
  });

  test("is refused until the text is changed", () => {
    const refused = { submission: submission("3/x"), refusal: refusal("unreadable") };
    expect(answerState({ ...blank, refused }, number("3/x"), shape).name).toBe("refused");
    expect(answerState({ ...blank, refused }, number("3/"), shape).name).toBe("draft");
  });

  test("names the trouble while the same answer is tried again", () => {
    const slip = {
      ...blank,
      sending: submission("3"),
      refused: { submission: submission("3"), refusal: refusal("storage") },
    };
    expect(answerState(slip, number("3"), shape)).toMatchObject({
      name: "sending",
      trouble: { code: "storage" },
    });
  });
});

describe("in a further round", () => {
  const before = number("3");
  const button = (slip: Slip, answer: ReturnType<typeof number>) =>
    submitButton(answerState(slip, answer, shape, before), answer, slip.saved !== null);

  test("the pad holds the answer of the round before, until it is confirmed or changed", () => {
    expect(padAnswer(blank, null, shape, before)).toEqual(before);
    expect(answerState(blank, before, shape, before).name).toBe("earlier");
    expect(button(blank, before)).toEqual({ label: "Confirm answer", enabled: true });
    expect(button(blank, number("4"))).toEqual({ label: "Submit", enabled: true });
    expect(answerState({ ...blank, saved: saved("3") }, before, shape, before).name).toBe("saved");
    expect(padAnswer({ ...blank, saved: saved("4") }, null, shape, before)).toEqual(number("4"));
    expect(padAnswer(blank, number(""), shape, before)).toEqual(number(""));
  });
});

describe("the button under the pad", () => {
  const of = (slip: Slip, answer: ReturnType<typeof number>) =>
    submitButton(answerState(slip, answer, shape), answer, slip.saved !== null);

  test("submits what is complete, and nothing twice", () => {
    expect(of(blank, number(" "))).toEqual({ label: "Submit", enabled: false });
    expect(of(blank, number("3"))).toEqual({ label: "Submit", enabled: true });
    expect(of({ ...blank, sending: submission("3") }, number("3")).enabled).toBe(false);
    expect(of({ ...blank, saved: saved("3") }, number("3"))).toEqual({ label: "Saved", enabled: false });
    expect(of({ ...blank, saved: saved("3") }, number("4"))).toEqual({
      label: "Change answer",
      enabled: true,
    });
  });
});
