import { describe, expect, it } from "vitest";
import { classicDeck } from "./classic";
import { questionFrom } from "./families";
import type { Part } from "./question";
import { alike } from "./untold";

// problems.md, section 1, item 6. FR is left out where ∂H/∂z is told: then nobody goes forward.
describe("what the course's own numbers cannot tell", () => {
  const partOf = (id: string, letter: string): Part => {
    const source = classicDeck.questions.find((question) => question.id === id);
    const built = source && questionFrom(source);
    const found = built?.ok ? built.value.parts.find((part) => part.id === letter) : undefined;
    if (!found) throw new Error(`no ${id} ${letter}`);
    return found;
  };

  it.each([
    ["step-back-one-off", "a", ["T"]],
    ["step-back-one-off", "d", ["T", "P1", "PL", "PX", "GA", "U"]],
    ["step-back-one-off", "e", ["IZ", "SW"]],
    ["step-back-one-off", "f", ["U"]],
    ["step-back-both-on", "c", ["T", "G1", "GN"]],
    ["step-back-both-on", "f", ["IZ"]],
    ["all-the-way-back", "b", ["PL", "G1", "GN", "FR"]],
    ["all-the-way-back", "c", ["G1", "GN", "IX", "SW", "FR"]],
  ])("%s %s leads to the right answer by %j", (id, letter, codes) => {
    expect(partOf(id, letter).hidden.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  it.each([
    ["step-back-one-off", "a", "-15", ["P1", "PX"]],
    ["step-back-one-off", "e", "-45", ["IN", "WW"]],
    ["step-back-both-on", "c", "-10", ["GA", "GZ"]],
    ["step-back-both-on", "f", "4", ["SW", "WW", "U", "SG"]],
    ["all-the-way-back", "b", "1", ["T", "U"]],
    ["all-the-way-back", "b", "0", ["P1", "PX"]],
    ["all-the-way-back", "c", "6", ["T", "P1"]],
  ])("%s %s cannot tell which led to %s: %j", (id, letter, bucket, codes) => {
    const same = alike(partOf(id, letter)).find(([first]) => first?.bucket === bucket) ?? [];
    expect(same.map(({ code }) => code)).toEqual(codes);
  });

  it("still shows a forgotten slope where a node is off", () => {
    const buckets = partOf("step-back-one-off", "d").misconceptions.map(({ code, bucket }) => [code, bucket]);
    expect(buckets).toEqual(
      expect.arrayContaining([
        ["G1", "-1"],
        ["GN", "1"],
        ["GZ", "2"],
      ]),
    );
  });
});
