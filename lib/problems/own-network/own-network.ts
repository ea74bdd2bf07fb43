import { z } from "zod";
import { everything, inputsAndWeights } from "@/lib/figure/figure-of";
import { objectiveProblem, objectiveSchema } from "@/lib/network/objective";
import { networkSchema } from "@/lib/network/parse-network";
import { conventionsOf } from "@/lib/problems/conventions";
import { defineQuestion, type PartDraft } from "@/lib/problems/family";
import { linked } from "@/lib/problems/linked-parts";
import type { QuestionSource } from "@/lib/problems/question";
import { work } from "@/lib/problems/worked";
import { err, ok } from "@/lib/result";
import { askSchema, partFor } from "./ask";
import { givenSentence, lossConvention } from "./own-words";

/** Questions about a network that an instructor brings. It draws none by itself and is not practised. */
export const ownNetworkCode = "own";

/** Worked solutions and formulae go along every path. */
const mostPaths = 4_096;

const ownNetworkParamsSchema = z.strictObject({
  title: z.string().trim().min(1).max(80),
  network: networkSchema,
  /** What is differentiated. */
  objective: objectiveSchema,
  /** What the figure prints beside the weights: all values of the forward pass, or the input alone. */
  given: z.enum(["values", "input"]),
  ask: z.array(askSchema).min(1).max(12),
});
export type OwnNetworkParams = z.infer<typeof ownNetworkParamsSchema>;

/** The question that the parameters of an own network make: stem, figure, keys, solutions and predicted wrong answers. */
export const ownNetworkQuestion = defineQuestion({
  code: ownNetworkCode,
  params: ownNetworkParamsSchema,
  build(own, weightIndex) {
    const { title, network, objective, given, ask } = own;
    const problem = objectiveProblem(network, objective);
    if (problem !== null) return err(problem);
    const paths = network.widths.slice(1).reduce((product, width) => product * width, 1);
    if (paths > mostPaths)
      return err(
        `this network has ${paths} paths from an input to the output, more than can be worked with: take fewer layers or nodes`,
      );
    const worked = work(network, objective);
    const shown = given === "values" ? everything(network) : inputsAndWeights(network);
    const parts: PartDraft[] = [];
    for (const [index, asked] of ask.entries()) {
      const part = partFor(worked, asked, { shown, weightIndex });
      if (!part.ok) return err(`part ${index + 1}: ${part.error}`);
      parts.push(part.value);
    }
    return ok({
      title,
      stem: givenSentence(network, objective, given),
      conventions: [...lossConvention(network, objective), ...conventionsOf(network)],
      network,
      parts: linked(parts),
    });
  },
});

/** What is stored of such a question. */
export function ownNetworkSource(id: string, own: OwnNetworkParams): QuestionSource {
  return { id, family: ownNetworkCode, params: own };
}

/** The parameters of a stored question, to go on writing it; null where it is another kind or does not fit. */
export function ownNetworkParams({ family, params: stored }: QuestionSource): OwnNetworkParams | null {
  const read = family === ownNetworkCode ? ownNetworkParamsSchema.safeParse(stored) : null;
  return read?.success ? read.data : null;
}
