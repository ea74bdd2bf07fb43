import type { ShownPart } from "@/lib/protocol/views";

/**
 * How the stage is shared by its changing side and the network. It is decided by the part alone, so that the network
 * stays where it is in all phases; where the labels of bars will be long, they get more of it.
 */
export function questionColumns({ figure, answer }: ShownPart): string {
  if (!figure) return "grid-cols-[minmax(0,1fr)]";
  if ((answer.type === "choice" || answer.type === "choices") && answer.options.length > 4)
    return "grid-cols-[minmax(0,3fr)_minmax(0,2fr)]";
  const isLong =
    answer.type === "expression" ||
    answer.type === "matrix" ||
    (answer.type === "trueFalse" && answer.reasons !== undefined);
  return isLong ? "grid-cols-[minmax(0,6fr)_minmax(0,5fr)]" : "grid-cols-[minmax(0,8fr)_minmax(0,9fr)]";
}
