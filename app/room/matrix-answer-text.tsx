"use client";

import type { Html } from "@/lib/ids";
import { type MatrixRows, textOfRows } from "./matrix";
import { useOnDemand } from "./use-on-demand";

interface Props {
  readonly rows: MatrixRows;
  readonly name: Html | null;
}

/** A matrix as its student gave it: between brackets once that is loaded, as one line until then. */
export function MatrixAnswerText(props: Props) {
  const onDemand = useOnDemand();
  if (onDemand.state === "ready") return <onDemand.parts.MatrixText {...props} />;
  return <p className="font-semibold text-xl">{textOfRows(props.rows)}</p>;
}
