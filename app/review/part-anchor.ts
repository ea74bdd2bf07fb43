import type { ShownPart } from "@/lib/protocol/views";
import { partNumber } from "./part-number";

/** Where a part stands on its page: "part-3b". */
export function partAnchor(shown: ShownPart): string {
  return `part-${partNumber(shown)}`;
}
