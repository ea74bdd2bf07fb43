import type { ReviewedPart } from "./[code]/reviewed-parts";

/** Whether a part is worth another try: it is known what is right, and the own last answer was not. */
export function isMissed({ outcome }: ReviewedPart): boolean {
  return outcome !== null && outcome !== "correct";
}
