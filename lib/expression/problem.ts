import { assertNever } from "@/lib/result";

export const expressionProblemCodes = [
  "empty",
  "tooComplex",
  "equation",
  "derivative",
  "unknownSymbol",
  "unexpected",
  "whichLayer",
  "whichNode",
  "weightIndices",
  "oneIndex",
  "inputLayer",
  "twoLayers",
  "layerRange",
  "nodeRange",
  "functionOfWhat",
  "powerNeedsBrackets",
  "badExponent",
  "bracketNotClosed",
  "bracketNotOpened",
  "bracketEmpty",
  "missingAfter",
  "missingBefore",
  "twoNumbers",
  "ambiguousComma",
  "divisionByZero",
] as const;
export type ExpressionProblemCode = (typeof expressionProblemCodes)[number];

/** Why a symbolic answer could not be read. It is unreadable, not wrong: it costs nothing and says what to do next. */
export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  /** Where: an index in the student's own text. */
  readonly at: number;
  readonly message: string;
}

/** `about` is the piece of the student's text that the sentence quotes, `hint` what to write or what there is instead. */
export function expressionProblem(
  code: ExpressionProblemCode,
  at: number,
  about = "",
  hint = "",
): ExpressionProblem {
  return { code, at, message: messageOf(code, shortened(about), hint) };
}

/** The sentences of problems.md section 4. Hints come from the network alone, never from the key. */
function messageOf(code: ExpressionProblemCode, about: string, hint: string): string {
  switch (code) {
    case "empty":
      return "Nothing here yet. Type symbols of the network, their products and sums.";
    case "tooComplex":
      return "That is too long or too deeply nested to be read. Write it shorter.";
    case "equation":
      return "Type only the right-hand side.";
    case "derivative":
      return "No derivatives here except g'.";
    case "unknownSymbol":
      return `“${about}” is not a symbol of this problem.${hint}`;
    case "unexpected":
      return `“${about}” cannot be read here. Use the symbols of the network, + - * / and brackets.`;
    case "whichLayer":
      return `${about}: which layer? Write ${hint}.`;
    case "whichNode":
      return `${about}: which node? Write ${hint}.`;
    case "weightIndices":
      return `${about}: W needs two indices, ${hint}.`;
    case "oneIndex":
      return `${about}: ${hint} has one node number.`;
    case "inputLayer":
      return `${about}: inputs have no layer number. For a power write (x_1)^2.`;
    case "twoLayers":
      return `${about}: one layer is enough. For a power write (${hint})^2.`;
    case "layerRange":
    case "nodeRange":
      return `${about}: ${hint}.`;
    case "functionOfWhat":
      return `${about} of what? Write ${hint}.`;
    case "powerNeedsBrackets":
      return "For a power put brackets around what is raised: (x_1)^2.";
    case "badExponent":
      return "A power is a whole number: (x_1)^2.";
    case "bracketNotClosed":
      return "A bracket is not closed.";
    case "bracketNotOpened":
      return "This bracket was never opened.";
    case "bracketEmpty":
      return "There is nothing in this bracket.";
    case "missingAfter":
      return `Something is missing after “${about}”.`;
    case "missingBefore":
      return `Something is missing before “${about}”.`;
    case "twoNumbers":
      return "There are two numbers side by side. Put * between them, or write one number.";
    case "ambiguousComma":
      return `“${about}” can mean ${about.replace(",", ".")} or ${about.replace(",", "")}. Type the one you mean.`;
    case "divisionByZero":
      return "That divides by zero. Check what is under the bar.";
    default:
      return assertNever(code);
  }
}

function shortened(about: string): string {
  const characters = [...about];
  return characters.length > 24 ? `${characters.slice(0, 23).join("")}…` : about;
}
