import { expect, it } from "vitest";
import { convolutionCounts } from "./families/convolution-counts/convolution-counts";
import { countTheProducts } from "./families/count-paths/count-paths";
import { descentStep } from "./families/descent-step/descent-step";
import { findTheSlip } from "./families/find-the-slip/find-the-slip";
import { miniBatch } from "./families/mini-batch/mini-batch";
import { smoothActivations } from "./families/smooth-activations/smooth-activations";
import { softmaxLoss } from "./families/softmax-loss/softmax-loss";
import { written } from "./notation";
import { ruleSentences, sentenceOf } from "./rule-labels";
import { stepSentence } from "./step-sentences";
import { built, drawnSources } from "./testing/drawn-questions";
import { typeset } from "./typeset";

const families = [
  ...[convolutionCounts, countTheProducts, descentStep, miniBatch],
  ...[smoothActivations, softmaxLoss, findTheSlip],
];

it("every mistake of these families has a sentence, and no code of the catalogue another one", () => {
  for (const family of families)
    for (const source of drawnSources(family, 3))
      for (const { misconceptions } of built(family, source).parts)
        for (const { code } of misconceptions) {
          const sentence = sentenceOf(code);
          // What another slip in a line would lead to is said by its label.
          const isOtherSlip = code.includes("@") && !code.startsWith("CF") && !code.startsWith("Z");
          if (!isOtherSlip) expect(sentence, `${source.id} ${code}`).not.toBeNull();
          if (sentence !== null) typeset(written(sentence, "from-to"));
        }
  for (const code of Object.keys(ruleSentences)) expect(stepSentence(code), code).toBeNull();
});
