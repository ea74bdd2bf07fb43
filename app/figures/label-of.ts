import { type Html, html } from "@/lib/ids";
import type { Bar } from "@/lib/protocol/views";

/** What a bar is called: its answer, with those that were drawn into it. */
export function labelOf({ label, merged }: Pick<Bar, "label" | "merged">): Html {
  return merged.length === 0 ? label : html([label, ...merged].join(", "));
}
