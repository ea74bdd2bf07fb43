import { expect, it } from "vitest";
import { furtherSentences } from "./further-sentences";
import { sentenceOf } from "./rule-labels";
import { typeset } from "./typeset";

it("every mistake of a single family has full sentences of its own", () => {
  for (const [code, sentence] of Object.entries(furtherSentences)) {
    expect(sentence, code).toMatch(/^[A-Z].*\. Your answer .*\.$/);
    expect(() => typeset(sentence), code).not.toThrow();
    expect(sentenceOf(code)).toBe(sentence);
  }
});
