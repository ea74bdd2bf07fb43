import type { PlainAnswer, PlainParams, PlainPart } from "@/lib/problems/plain/plain-params";
import { decimalText } from "./decimal-text";

export const answerTypes = [
  { id: "number", label: "Number" },
  { id: "expression", label: "Expression" },
  { id: "trueFalse", label: "True or False" },
  { id: "choice", label: "One of several" },
  { id: "choices", label: "Any of several" },
] as const;
export type AnswerType = (typeof answerTypes)[number]["id"];

/** A wrong answer that is expected, and what it is consistent with. */
export interface WrongDraft {
  readonly answer: string;
  readonly label: string;
}

export interface OptionDraft {
  readonly text: string;
  readonly isRight: boolean;
  readonly label: string;
}

/** A part as it is typed: numbers not read yet, and what was typed for another way of answering kept. */
export interface PartDraft {
  /** The same however parts are moved. */
  readonly key: number;
  readonly prompt: string;
  readonly explanation: string;
  readonly type: AnswerType;
  readonly number: string;
  /** How far off still counts as right: an absolute number, and percent of the right one. */
  readonly absolute: string;
  readonly percent: string;
  readonly expression: string;
  /** With commas or spaces between. */
  readonly symbols: string;
  readonly wrong: readonly WrongDraft[];
  readonly isTrue: boolean;
  readonly options: readonly OptionDraft[];
}

export interface PlainDraft {
  readonly title: string;
  readonly stem: string;
  readonly image: PlainParams["image"] | null;
  readonly parts: readonly PartDraft[];
}

const noOption: OptionDraft = { text: "", isRight: false, label: "" };

export function emptyPart(key: number): PartDraft {
  return {
    ...{ key, prompt: "", explanation: "", type: "number", number: "", absolute: "", percent: "" },
    ...{ expression: "", symbols: "", wrong: [], isTrue: true },
    options: [{ ...noOption, isRight: true }, noOption],
  };
}

/** Never an empty page: what a question looks like is seen from the beginning. */
export const startDraft: PlainDraft = {
  title: "A question of my own",
  stem: "",
  image: null,
  parts: [{ ...emptyPart(1), prompt: "What is the slope of $f(x)=x^2$ at $x=3$?", number: "6" }],
};

export function draftOf({ title, stem = "", image = undefined, parts }: PlainParams): PlainDraft {
  return { title, stem, image: image ?? null, parts: parts.map((part, index) => partDraft(part, index + 1)) };
}

function partDraft({ prompt, explanation = "", answer }: PlainPart, key: number): PartDraft {
  return { ...emptyPart(key), prompt, explanation, ...answerDraft(answer) };
}

function answerDraft(answer: PlainAnswer): Partial<PartDraft> {
  switch (answer.type) {
    case "number": {
      const { absolute, relative } = answer.tolerance ?? {};
      return {
        ...{ type: "number", number: decimalText(answer.value) },
        absolute: absolute === undefined ? "" : decimalText(absolute),
        percent: relative === undefined ? "" : decimalText(relative, 100),
        wrong: (answer.wrong ?? []).map(({ value, label }) => ({ answer: decimalText(value), label })),
      };
    }
    case "expression":
      return {
        ...{ type: "expression", expression: answer.text, symbols: answer.symbols.join(", ") },
        wrong: (answer.wrong ?? []).map(({ text, label }) => ({ answer: text, label })),
      };
    case "trueFalse":
      return { type: "trueFalse", isTrue: answer.value };
    case "choice":
      return {
        type: answer.several ? "choices" : "choice",
        options: answer.options.map(({ text, isRight, label = "" }) => ({ text, isRight, label })),
      };
  }
}
