import { Fragment } from "react";
import type { Html } from "@/lib/ids";
import { Typeset } from "./typeset";

/** More names than these on one bar would explain nothing; the table has them all. */
const mostNamed = 2;

interface Props {
  /** What the instructor calls it. */
  readonly name: string | null;
  readonly labels: readonly Html[];
  /** How many of the answers are right as what follows from an earlier one. */
  readonly carried: number;
  readonly size: "console" | "projector";
}

/** What a class is consistent with, in the track of its bar: over its bar and beside it, in as many lines as it needs. */
export function MisconceptionLabel({ name, labels, carried, size }: Props) {
  const further = labels.length - mostNamed;
  // Two lines in each of a projector's nine rows are to fit above the foot.
  const measure = size === "projector" ? "text-[0.8em] leading-[1.1]" : "py-[0.2em] text-[0.9em]";
  return (
    <p className={`relative self-center px-[0.7em] font-medium text-ink ${measure}`}>
      {name}
      {name !== null && labels.length > 0 && <span className="font-normal">; </span>}
      <AnyOf labels={labels.slice(0, mostNamed)} />
      {further > 0 && <span className="font-normal"> or {further} more</span>}
      {carried > 0 && (
        <span className="font-normal">
          {labels.length > 0 && "; "}
          {followed(carried)}
        </span>
      )}
    </p>
  );
}

/** What is said of answers that go on rightly from an earlier mistake of their own: they are right for those students. */
export function followed(carried: number): string {
  return carried === 0 ? "" : `${carried} right after an earlier slip`;
}

/** "transposed index or only the first path". */
export function AnyOf({ labels }: Pick<Props, "labels">) {
  return labels.map((label, index) => (
    <Fragment key={label}>
      {index > 0 && <span className="font-normal"> or </span>}
      <Typeset html={label} />
    </Fragment>
  ));
}
