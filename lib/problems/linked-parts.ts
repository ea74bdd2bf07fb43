import type Fraction from "fraction.js";
import { zip } from "@/lib/entries";
import { carryForward } from "@/lib/network/carry-forward";
import { type Quantity, quantityId } from "@/lib/network/quantity";
import { isRationalText, rational, rationalText } from "@/lib/network/rational";
import type { Link, PartDraft } from "./family";
import type { Worked } from "./worked";

/** What lets a part about these quantities, in the order of its cells, go on from answers about others. */
export function linkOf(
  { network, objective }: Worked,
  asked: readonly Quantity[],
  bucket: (cells: readonly string[]) => string,
  right: (quantity: Quantity) => Fraction,
  known?: number,
): Link {
  return {
    cells: asked.map(quantityId),
    follow: (answers) => {
      const told = known === undefined ? {} : { known };
      const found = asked.map((quantity) => carryForward(network, quantity, answers, { objective, ...told }));
      if (found.every((value) => value === null)) return null;
      return bucket(zip(asked, found).map(([quantity, value]) => rationalText(value ?? right(quantity))));
    },
  };
}

/**
 * The parts of one question, each of them going on from a student's own answers to the parts before it: what is right
 * after them, rightly or wrongly answered. For all the parts of a question, in its order.
 */
export function linked(parts: readonly PartDraft[]): readonly PartDraft[] {
  return parts.map((part, i) => {
    const { link } = part;
    if (!link || i === 0) return part;
    const before = parts.slice(0, i).map((earlier, n) => ({ id: idOf(n), cells: earlier.link?.cells ?? [] }));
    const carried = (answers: ReadonlyMap<string, string>) =>
      link.follow(new Map(before.flatMap(({ id, cells }) => answered(cells, answers.get(id)))));
    return { ...part, carried };
  });
}

/** Parts are lettered in their order (`defineFamily`). */
function idOf(place: number): string {
  return String.fromCharCode(97 + place);
}

/** An answer's numbers by quantity; none where it has another shape than what was asked. */
function answered(
  cells: readonly string[],
  bucket: string | undefined,
): readonly (readonly [string, Fraction])[] {
  const texts = bucket?.split(/[;,]/) ?? [];
  if (texts.length !== cells.length || !texts.every(isRationalText)) return [];
  return zip(cells, texts.map(rational));
}
