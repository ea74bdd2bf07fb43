import { z } from "zod";
import { quantitySchema } from "@/lib/network/quantity";
import { weightIndex as weightConvention } from "@/lib/problems/conventions";
import { defineFamily } from "@/lib/problems/family";
import { ok } from "@/lib/result";
import { drawBlank } from "./blank-draw";
import { leftOutSchema } from "./blank-formula";
import { blankPart } from "./blank-part";

const params = z.strictObject({
  widths: z.array(z.int().min(1).max(4)).min(3).max(6),
  /** The derivative whose formula is printed. */
  of: quantitySchema,
  blank: leftOutSchema,
});

/** F3: a formula for a derivative with a blank in it, to be filled with symbols of the network. */
export const blank = defineFamily({
  code: "F3",
  name: "Fill in the blank",
  params,
  build({ widths, of, blank: left }, weightIndex) {
    const part = blankPart(widths, of, left, weightIndex);
    if (!part.ok) return part;
    return ok({
      title: `Fill in the blank, ${hiddenLayers(widths.length - 2)}`,
      stem: "All hidden nodes of this network use the same activation $g$, with derivative $g'$.",
      conventions: [
        "linear output",
        "no biases",
        "no derivatives in the answer except $g'$",
        weightConvention,
      ],
      parts: [part.value],
    });
  },
  draw: drawBlank,
});

function hiddenLayers(count: number): string {
  return count === 1 ? "one hidden layer" : `${count} hidden layers`;
}
