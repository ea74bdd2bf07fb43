/**
 * The door of what a phone loads on demand (docs/decisions/008): what reads formulas, and what only some questions need.
 */
export { SolutionDepths } from "@/app/review/solution-depths";
export { MatrixPad } from "../matrix-pad";
export { MatrixText } from "../matrix-text";
export { Reasons } from "../reasons";
export { ExpressionPad } from "./expression-pad";
export { TypesetText } from "./typeset-text";
