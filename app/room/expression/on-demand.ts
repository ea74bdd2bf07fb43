/** The door of what a phone loads on demand: everything that reads formulas (docs/decisions/008). */
export { ExpressionPad } from "./expression-pad";
export { TypesetText } from "./typeset-text";
