import type { Difficulty } from "@/lib/problems/family";

/** What the levels of difficulty are called. */
export const levels: readonly { readonly level: Difficulty; readonly name: string }[] = [
  { level: 1, name: "One idea" },
  { level: 2, name: "As in an exam" },
  { level: 3, name: "Longer" },
];
