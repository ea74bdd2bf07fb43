"use client";

import type { Shape } from "@/lib/expression/shape";
import { Scrolling } from "./scrolling";
import { useOnDemand } from "./use-on-demand";

interface Props {
  readonly text: string;
  readonly shape: Shape;
  readonly className: string;
}

/** A formula as its student gave it: typeset once that is loaded, as plain text until then. */
export function ExpressionText({ text, shape, className }: Props) {
  const onDemand = useOnDemand();
  return (
    <Scrolling label="Your answer">
      <p className={`${className} min-h-10 content-center`}>
        {onDemand.state === "ready" ? <onDemand.parts.TypesetText text={text} shape={shape} /> : text}
      </p>
    </Scrolling>
  );
}
