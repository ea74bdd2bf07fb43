import { describe, expect, it } from "vitest";
import { difficultyOf } from "@/lib/problems/difficulty-of";
import type { QuestionSource } from "@/lib/problems/question";
import { changeDeck } from "./change-deck";
import type { DeckChange } from "./deck-change";
import { deckChangeSchema } from "./deck-change";
import type { DeckContent } from "./deck-content";
import { contentHash } from "./same-question";
import { undoOf } from "./undo-change";

const question = (id: string, params: unknown = {}) => ({ id, family: "F1", params });
const deck: DeckContent = {
  title: "Lecture 5",
  description: "",
  tags: ["week 5"],
  weightIndex: "from-to",
  questions: [question("a"), question("b"), question("c")],
};

const remove = (id: string, seen: QuestionSource = question(id)): DeckChange => ({
  type: "removeQuestion",
  id,
  before: contentHash(seen),
});

function changed(change: DeckChange, before = deck): DeckContent {
  const outcome = changeDeck(before, change);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}

function refusal(change: DeckChange, before = deck) {
  const outcome = changeDeck(before, change);
  return outcome.ok ? null : outcome.error;
}

const ids = ({ questions }: DeckContent) => questions.map(({ id }) => id).join("");

describe("changeDeck", () => {
  it("puts questions in front of another one, at the end where that one is gone", () => {
    const add = (inFrontOf: string | null) =>
      ids(changed({ type: "addQuestions", questions: [question("x"), question("y")], inFrontOf }));
    expect([add("b"), add(null), add("gone")]).toEqual(["axybc", "abcxy", "abcxy"]);
  });

  it("gives a question whose id is taken another one", () => {
    const twice = changed({
      type: "addQuestions",
      questions: [question("a"), question("a")],
      inFrontOf: null,
    });
    expect(twice.questions.map(({ id }) => id)).toEqual(["a", "b", "c", "a-2", "a-3"]);
  });

  it("moves a question up, down and to the end", () => {
    const move = (id: string, inFrontOf: string | null) =>
      ids(changed({ type: "moveQuestion", id, inFrontOf }));
    expect([move("c", "a"), move("a", "c"), move("a", null), move("b", "b")]).toEqual([
      "cab",
      "bac",
      "bca",
      "abc",
    ]);
  });

  it("replaces a question only where it is still what its writer began with", () => {
    const mine = question("b", { widths: [2, 1] });
    const theirs = question("b", { widths: [3, 1] });
    const change: DeckChange = { type: "replaceQuestion", before: question("b"), question: mine };
    expect(changed(change).questions[1]).toEqual(mine);
    const overtaken = { ...deck, questions: [question("a"), theirs, question("c")] };
    expect(refusal(change, overtaken)).toEqual({ kind: "questionChanged", now: theirs });
    expect(refusal(change, { ...deck, questions: [question("a")] })).toEqual({ kind: "questionGone" });
    // Sent twice over a bad network: the second finds its own words.
    expect(changed(change, changed(change))).toEqual(changed(change));
  });

  it("removes a question only as it was seen", () => {
    expect(ids(changed(remove("b")))).toBe("ac");
    const theirs = question("b", { widths: [3, 1] });
    const meanwhile = changed({ type: "replaceQuestion", before: question("b"), question: theirs });
    expect(refusal(remove("b"), meanwhile)).toEqual({ kind: "questionChanged", now: theirs });
    expect(ids(changed(remove("b", theirs), meanwhile))).toBe("ac");
    expect(refusal(remove("b"), changed(remove("b")))).toEqual({ kind: "questionGone" });
    // Seen in the deck's notation, which is none of the question's.
    expect(ids(changed(remove("b", { ...question("b"), weightIndex: "to-from" })))).toBe("ac");
  });

  it("takes two people's work on different questions in either order", () => {
    const one: DeckChange = {
      type: "replaceQuestion",
      before: question("a"),
      question: question("a", { n: 1 }),
    };
    const other: DeckChange = remove("c");
    expect(changed(other, changed(one))).toEqual(changed(one, changed(other)));
  });

  it("knows a question by its parameters, not by the order of their names", () => {
    const stored = { ...deck, questions: [question("a", { p: 1, q: { r: [1, 2], s: 2 } })] };
    const before = question("a", { q: { s: 2, r: [1, 2] }, p: 1 });
    const change: DeckChange = { type: "replaceQuestion", before, question: question("a", { p: 2 }) };
    expect(changed(change, stored).questions[0]?.params).toEqual({ p: 2 });
  });

  it("asks who writes a title over one that changed meanwhile", () => {
    const change: DeckChange = { type: "retitle", before: "Lecture 5", title: "Backprop" };
    expect(changed(change).title).toBe("Backprop");
    expect(refusal(change, { ...deck, title: "Week 5" })).toEqual({ kind: "textChanged", now: "Week 5" });
  });

  it("keeps the tags of two who tag at once, and no more than twenty", () => {
    const tag = (add: string[], remove: string[]): DeckChange => ({ type: "tag", add, remove });
    const mine = changed(tag(["exam"], ["week 5"]));
    expect(changed(tag(["CNN"], []), mine).tags).toEqual(["exam", "CNN"]);
    expect(changed(tag(["exam"], ["week 5"]), mine).tags).toEqual(["exam"]);
    const many = Array.from({ length: 20 }, (_, i) => `t${i}`);
    expect(refusal(tag(many, []))).toEqual({ kind: "tooManyTags" });
    expect(changed(tag(many, ["week 5"])).tags).toHaveLength(20);
  });

  it("copies a question behind itself", () => {
    const copied = changed({ type: "duplicateQuestion", id: "b" });
    expect(copied.questions.map(({ id }) => id)).toEqual(["a", "b", "b-2", "c"]);
    expect(refusal({ type: "duplicateQuestion", id: "gone" })).toEqual({ kind: "questionGone" });
  });

  it("leaves a copy as hard as its name says, however many there are", () => {
    const drawn = changed({ type: "addQuestions", questions: [question("F1-7-1")], inFrontOf: null });
    let deck = drawn;
    for (const _ of [1, 2, 3, 4]) deck = changed({ type: "duplicateQuestion", id: "F1-7-1" }, deck);
    const copies = deck.questions.filter(({ id }) => id.startsWith("F1-7-1-"));
    expect(copies).toHaveLength(4);
    for (const copy of copies) expect(difficultyOf({ ...copy, family: "F1" })).toBe(1);
    expect(difficultyOf(question("grant-s-tomb-3"))).toBe(2);
  });

  it("holds a thousand questions and no more", () => {
    const questions = Array.from({ length: 997 }, (_, i) => question(`q${i}`));
    const full = changed({ type: "addQuestions", questions, inFrontOf: null });
    expect(full.questions).toHaveLength(1_000);
    expect(refusal({ type: "duplicateQuestion", id: "a" }, full)).toEqual({ kind: "full" });
  });
});

describe("undoOf", () => {
  const undone = (change: DeckChange) => {
    const undo = undoOf(deck, change);
    return undo && changed(undo, changed(change));
  };

  it("takes back every step that is not seen otherwise", () => {
    const steps: readonly DeckChange[] = [
      remove("a"),
      remove("c"),
      { type: "moveQuestion", id: "a", inFrontOf: null },
      { type: "moveQuestion", id: "c", inFrontOf: "a" },
      { type: "replaceQuestion", before: question("b"), question: question("b", { n: 1 }) },
      { type: "retitle", before: "Lecture 5", title: "Backprop" },
      { type: "describe", before: "", description: "For week 5" },
      { type: "tag", add: [], remove: ["week 5"] },
      { type: "tag", add: ["exam", "week 5"], remove: [] },
      { type: "setNotation", weightIndex: "to-from" },
    ];
    for (const step of steps) expect(undone(step), step.type).toEqual(deck);
  });

  it("leaves what others did meanwhile", () => {
    const removal: DeckChange = remove("a");
    const undo = undoOf(deck, removal);
    const meanwhile = changed(remove("c"), changed(removal));
    expect(undo && ids(changed(undo, meanwhile))).toBe("ab");
  });
});

describe("deckChangeSchema", () => {
  it("takes no step with names or values that it does not know", () => {
    for (const hostile of [
      { ...remove("a"), id: "../x" },
      { ...remove("a"), and: "b" },
      { type: "retitle", before: "", title: " " },
      { type: "tag", add: Array.from({ length: 21 }, (_, i) => `t${i}`), remove: [] },
      { type: "addQuestions", questions: [], inFrontOf: null },
      { type: "addQuestions", questions: [{ id: "a", family: "F1", params: () => 1 }], inFrontOf: null },
      { type: "addQuestions", questions: [{ ...question("a"), key: "3" }], inFrontOf: null },
      { type: "dropEverything" },
    ])
      expect(deckChangeSchema.safeParse(hostile).success, JSON.stringify(hostile)).toBe(false);
  });
});
