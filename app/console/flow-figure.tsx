import type { Flow } from "@/lib/protocol/views";

const width = 600;
const barWidth = 16;
const height = 120;
const gap = 6;

interface Band {
  readonly count: number;
  readonly from: "right" | "wrong";
  readonly to: "right" | "wrong";
}

/** Who answered both rounds: right above wrong, the earlier round at the left; the width of a band is its count. */
export function FlowFigure({
  flow: { stayedRight, toRight, toWrong, stayedWrong },
}: {
  readonly flow: Pick<Flow, "stayedRight" | "toRight" | "toWrong" | "stayedWrong">;
}) {
  const total = stayedRight + toRight + toWrong + stayedWrong;
  if (total === 0) return <p className="text-ink-2 text-sm">Nobody answered both rounds yet.</p>;
  const scale = (height - gap) / total;
  const rightBefore = stayedRight + toWrong;
  const rightNow = stayedRight + toRight;
  const lower = (right: number) => right * scale + gap;
  const bands: readonly (Band & { readonly y1: number; readonly y2: number })[] = [
    { from: "right", to: "right", count: stayedRight, y1: 0, y2: 0 },
    { from: "right", to: "wrong", count: toWrong, y1: stayedRight * scale, y2: lower(rightNow) },
    { from: "wrong", to: "right", count: toRight, y1: lower(rightBefore), y2: stayedRight * scale },
    {
      ...{ from: "wrong", to: "wrong", count: stayedWrong },
      ...{ y1: lower(rightBefore) + toRight * scale, y2: lower(rightNow) + toWrong * scale },
    },
  ];
  return (
    <figure className="grid gap-2">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        className="h-28 w-full"
        preserveAspectRatio="none"
      >
        {bands.map((band) => (
          <path
            key={`${band.from} ${band.to}`}
            d={bandPath(band.y1, band.y2, band.count * scale)}
            className={band.to === "right" ? "fill-correct" : "fill-ink-3"}
            opacity={band.from === band.to ? 0.25 : 0.6}
          />
        ))}
        <Column x={0} right={rightBefore * scale} />
        <Column x={width - barWidth} right={rightNow * scale} />
      </svg>
      <figcaption>
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <li>
            <strong className="text-correct">{toRight}</strong> from wrong to right
          </li>
          <li>
            <strong className="text-wrong">{toWrong}</strong> from right to wrong
          </li>
          <li>
            <strong>{stayedRight}</strong> stayed right
          </li>
          <li>
            <strong>{stayedWrong}</strong> stayed wrong
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}

function Column({ x, right }: { readonly x: number; readonly right: number }) {
  return (
    <>
      <rect x={x} y={0} width={barWidth} height={right} className="fill-correct" />
      <rect x={x} y={right + gap} width={barWidth} height={height - gap - right} className="fill-ink-3" />
    </>
  );
}

/** From the left column to the right one, level at both. */
function bandPath(y1: number, y2: number, thickness: number): string {
  const [left, right, middle] = [barWidth, width - barWidth, width / 2];
  return [
    `M${left} ${y1}C${middle} ${y1} ${middle} ${y2} ${right} ${y2}`,
    `L${right} ${y2 + thickness}C${middle} ${y2 + thickness} ${middle} ${y1 + thickness} ${left} ${y1 + thickness}Z`,
  ].join("");
}
