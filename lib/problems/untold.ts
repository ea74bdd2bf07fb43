import type { Markup, Misconception, Part } from "./question";

/** Misconceptions of one mistake that lead to the same wrong answer, so that a part cannot tell them apart. */
export function alike({
  misconceptions,
}: Pick<Part, "misconceptions">): readonly (readonly Misconception[])[] {
  return [...new Set(misconceptions.map(({ bucket }) => bucket))]
    .map((shared) => misconceptions.filter(({ bucket }) => bucket === shared))
    .filter((same) => same.length > 1);
}

/** For instructors: what the numbers of a part keep from its histogram, in sentences; none where it tells everything. */
export function untold(part: Pick<Part, "misconceptions" | "hidden">): readonly Markup[] {
  const names = (all: readonly { readonly label: Markup }[]) => all.map(({ label }) => label).join(", ");
  const { hidden } = part;
  return [
    ...(hidden.length > 0 ? [`Leads to the right answer all the same: ${names(hidden)}.`] : []),
    ...alike(part).map((same) => `Leads to one and the same wrong answer: ${names(same)}.`),
  ];
}
