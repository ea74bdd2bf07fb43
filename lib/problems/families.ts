import { err, type Result } from "@/lib/result";
import { allDerivativesZero } from "./all-derivatives-zero";
import { backwardStep } from "./backward-step";
import { biases } from "./biases";
import { blank } from "./blank";
import { convolutionCounts } from "./convolution-counts";
import { countParameters } from "./count-parameters";
import { countTheProducts } from "./count-paths";
import { descentStep } from "./descent-step";
import type { Family } from "./family";
import { findTheSlip } from "./find-the-slip";
import { forwardPass } from "./forward-pass";
import { fullBackprop } from "./full-backprop";
import { identity } from "./identity";
import { matrixForm } from "./matrix-form";
import { miniBatch } from "./mini-batch";
import { outputSaturation } from "./output-saturation";
import type { Question, QuestionSource } from "./question";
import { riskContribution } from "./risk-contribution";
import { severalOutputs } from "./several-outputs";
import { sharedWeight } from "./shared-weight";
import { skipConnection } from "./skip-connection";
import { smoothActivations } from "./smooth-activations";
import { softmaxLoss } from "./softmax-loss";
import { squaredLoss } from "./squared-loss";
import { vanishingGradient } from "./vanishing-gradient";

/** Every kind of question there is. To add one: its file, a line here, its test. */
export const families: readonly Family[] = [
  countParameters,
  backwardStep,
  blank,
  outputSaturation,
  riskContribution,
  identity,
  allDerivativesZero,
  fullBackprop,
  forwardPass,
  biases,
  smoothActivations,
  softmaxLoss,
  squaredLoss,
  matrixForm,
  severalOutputs,
  sharedWeight,
  skipConnection,
  vanishingGradient,
  descentStep,
  miniBatch,
  countTheProducts,
  convolutionCounts,
  findTheSlip,
];

/** The question of a stored source, with key and solution computed from its parameters. */
export function questionFrom(source: QuestionSource): Result<Question, string> {
  const family = families.find(({ code }) => code === source.family);
  return family ? family.question(source) : err(`There is no family ${source.family}`);
}
