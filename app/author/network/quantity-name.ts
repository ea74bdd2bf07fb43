import { plainTex } from "@/lib/grading/plain-text";
import type { Term } from "@/lib/network/paths";
import { termTex } from "@/lib/network/paths";
import type { Quantity } from "@/lib/network/quantity";
import { type Differentiated, quantityTex } from "@/lib/network/symbols";
import type { Asked } from "@/lib/problems/asked";
import { type WeightIndex, written } from "@/lib/problems/notation";

/** A quantity as a line of text in the notation of the deck: "W_12^(1)". */
export function quantityName(quantity: Quantity, weightIndex: WeightIndex): string {
  return plainTex(written(quantityTex(quantity), weightIndex));
}

/** The same with raised and lowered signs, for a menu, which holds text alone: "W₁₂⁽¹⁾". */
export function menuName(quantity: Quantity, weightIndex: WeightIndex): string {
  return raised(quantityName(quantity, weightIndex));
}

/** A product of symbols for a menu: "x₁ g′(z₂⁽¹⁾) W₂₁⁽²⁾". */
export function menuTerm(term: Term, weightIndex: WeightIndex): string {
  return raised(plainTex(written(termTex(term), weightIndex))).replaceAll("'", "′");
}

/** What a part asks for, for a menu: "∂H/∂W₁₂⁽¹⁾". */
export function menuDerivative(asked: Asked, of: Differentiated, weightIndex: WeightIndex): string {
  return `∂${of}/∂${menuAsked(asked, weightIndex)}`;
}

function menuAsked(asked: Asked, weightIndex: WeightIndex): string {
  switch (asked.kind) {
    case "matrix":
      return raised(`W^(${asked.layer})`);
    case "layer":
      return raised(`${asked.of}^(${asked.layer})`);
    case "row": {
      const from = lowered(`${asked.from}`);
      return `W${weightIndex === "from-to" ? `${from}ₖ` : `ₖ${from}`}${lifted(`(${asked.layer})`)}`;
    }
    default:
      return menuName(asked, weightIndex);
  }
}

/** Every _12 and ^(3) of a text. */
export function raised(text: string): string {
  return text
    .replace(/_([\d,]+)/g, (_, digits: string) => lowered(digits))
    .replace(/\^(\(\d+\))/g, (_, layer: string) => lifted(layer));
}

function lowered(digits: string): string {
  return replaced(digits, "0123456789", "₀₁₂₃₄₅₆₇₈₉");
}

function lifted(layer: string): string {
  return replaced(layer, "0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾");
}

function replaced(text: string, from: string, to: string): string {
  return [...text].map((sign) => [...to][from.indexOf(sign)] ?? sign).join("");
}
