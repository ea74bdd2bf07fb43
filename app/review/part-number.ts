import type { ShownPart } from "@/lib/protocol/views";

/** How a part is called: "3", or "3b" where its question has several. */
export function partNumber({
  question,
  part,
  parts,
}: Pick<ShownPart, "question" | "part" | "parts">): string {
  return parts === 1 ? `${question}` : `${question}${letter(part)}`;
}

/** a, b, … z, aa, … as a list counts. */
function letter(place: number): string {
  const rest = Math.floor((place - 1) / 26);
  return `${rest > 0 ? letter(rest) : ""}${String.fromCharCode(97 + ((place - 1) % 26))}`;
}
