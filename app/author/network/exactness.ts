import { InexactValueError } from "@/lib/network/activation";
import { forward } from "@/lib/network/forward";
import type { Network } from "@/lib/network/network";
import { type Objective, objectiveProblem } from "@/lib/network/objective";
import { type Worked, work } from "@/lib/problems/worked";
import { err, ok, type Result } from "@/lib/result";

/** Both passes of a network that is being edited; the error is a sentence, and what to do. */
export function workedOut(network: Network, objective: Objective): Result<Worked, string> {
  const { activations } = network;
  if (activations.slice(0, -1).includes("softmax"))
    return err("A softmax stands at the output only. Choose another activation for the hidden layer.");
  try {
    forward(network);
    // A loss that does not fit is said where it is chosen; the values are those of H meanwhile.
    return ok(work(network, objectiveProblem(network, objective) === null ? objective : undefined));
  } catch (error) {
    if (!(error instanceof InexactValueError)) throw error;
    return err(
      "These numbers have no exact values: a sigmoid, tanh or softmax needs every z to be a logarithm such as ln 3. Good numbers sets the biases so.",
    );
  }
}
