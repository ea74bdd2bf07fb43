import { useId } from "react";
import type { Figure } from "@/lib/figure/figure";
import { layoutFigure } from "@/lib/figure/layout";
import type { Light } from "@/lib/figure/light";
import { NetworkDrawing } from "./network-figure-drawing";

interface Props {
  readonly figure: Figure;
  /** narrow for a phone, wide for a laptop or a projector. */
  readonly size: "narrow" | "wide";
  readonly className?: string;
  /**
   * What a step of a solution lights up. Where it is given, null too, room is kept for derivatives, so that a walk
   * never moves anything.
   */
  readonly light?: Light | null;
}

/**
 * A network as it is drawn everywhere: lines first, then nodes, then numbers with a halo in the colour of the ground
 * (`--figure-ground`, by default the paper). Says the same without colour, and as sentences for a screen reader.
 */
export function NetworkFigure({ figure, size, className = "", light: given }: Props) {
  const id = useId();
  const layout = layoutFigure(figure, size, { derivatives: given !== undefined });
  const { width, height } = layout;
  const light = given ?? null;
  const hasBoth = figure.nodes.some(({ kind, z, a }) => kind === "hidden" && z !== null && a !== null);
  return (
    <figure className={`@container flex w-full flex-col ${className}`}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}text`}
        className="min-h-0 w-full grow font-semibold"
        // On a phone a wide network scrolls rather than shrinking until nobody can read it.
        style={size === "narrow" ? { minWidth: width * 0.85 } : undefined}
      >
        <title id={`${id}title`}>{`The network ${figure.widths.join("–")}`}</title>
        <NetworkDrawing layout={layout} light={light} />
      </svg>
      {(hasBoth || given !== undefined) && (
        <figcaption className="pt-1 text-center text-[clamp(0.8rem,2.2cqi,1.75rem)] text-ink-2">
          {hasBoth && (
            <>
              Above a node: <i>z</i> left, <i>a</i> right
            </>
          )}
          {hasBoth && given && ". "}
          {given && "Below: ∂ so far"}
          {/* Its line is kept, so that the figure does not grow when the caption goes. */}
          {!hasBoth && !given && "\u00a0"}
        </figcaption>
      )}
      <ul id={`${id}text`} className="sr-only">
        {figure.description.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </figure>
  );
}
