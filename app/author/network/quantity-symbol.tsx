import { Indexed } from "@/app/room/expression/typeset-symbol";
import type { Quantity } from "@/lib/network/quantity";
import type { Differentiated } from "@/lib/network/symbols";
import type { WeightIndex } from "@/lib/problems/notation";
import { quantityName } from "./quantity-name";

interface Props {
  readonly of: Quantity;
  readonly weightIndex: WeightIndex;
}

/** A quantity with its indices one above the other. */
export function QuantitySymbol({ of, weightIndex }: Props) {
  const [, low = ""] = /_([\d,]+)/.exec(quantityName(of, weightIndex)) ?? [];
  if (of.kind === "x")
    return (
      <span className="math-symbol">
        <i>x</i>
        <sub>{low}</sub>
      </span>
    );
  return <Indexed letter={of.kind} low={low} high={`(${of.layer})`} />;
}

/** ∂H/∂W on one line. */
export function PartialSymbol({
  of,
  by,
  weightIndex,
}: { readonly of: Differentiated; readonly by: Quantity } & Pick<Props, "weightIndex">) {
  return (
    <span className="math">
      ∂<i>{of}</i>/∂
      <QuantitySymbol of={by} weightIndex={weightIndex} />
    </span>
  );
}
