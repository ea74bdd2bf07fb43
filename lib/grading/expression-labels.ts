import type { Mistake } from "@/lib/expression/compare-monomials";
import type { Markup } from "@/lib/problems/question";
import { ruleLabels, sentenceOf } from "@/lib/problems/rule-labels";

interface Words {
  readonly label: Markup;
  readonly sentence: Markup;
}

/** Mistakes that only formulae show, or that are called otherwise there: a code of the catalogue may say less. */
const words: Partial<Record<Mistake, Words>> = {
  SD: {
    label: "$g'(a)$ in place of $g'(z)$",
    sentence: "The slope is taken where the node stands, at $z$. Your answer fits the slope at $a$.",
  },
  GS: {
    label: "slope of another node",
    sentence: "Each node on the path brings its own slope. Your answer fits the slope of another node.",
  },
  P: {
    label: "lost a path",
    sentence: "Every path to the output gives a term to add. Your answer fits some of them, not all.",
  },
  SP: {
    label: "a sum in place of a product",
    sentence: "Along one path the factors are multiplied. Your answer fits their sum.",
  },
  OF: {
    label: "repeated the factor before the bracket",
    sentence:
      "What stands before the bracket multiplies the blank already. Your answer fits having it twice.",
  },
  SW: {
    label: "swapped the two indices",
    sentence: "The two indices of a weight name its two ends. Your answer fits the ends exchanged.",
  },
  U: {
    label: "lost the way to the output",
    sentence:
      "A path goes on to the output, with a factor for every weight and slope. Your answer fits a path that stops early.",
  },
};

/** What a bar says of a mistake in a formula. */
export function mistakeLabel(mistake: Mistake): Markup {
  return words[mistake]?.label ?? ruleLabels[mistake] ?? mistake;
}

/** What is said of it to a student, after the reveal. */
export function mistakeSentence(mistake: Mistake): Markup | null {
  return words[mistake]?.sentence ?? sentenceOf(mistake);
}
