import type { ReactNode } from "react";
import { Typeset } from "@/app/figures/typeset";
import type { Html } from "@/lib/ids";

interface Props {
  readonly name: Html;
  readonly columns: number;
  /** Row by row. */
  readonly children: ReactNode;
}

/** What stands between the brackets of a matrix, with its name before them. Wide ones scroll inside. */
export function MatrixGrid({ name, columns, children }: Props) {
  return (
    <div className="grid max-h-[34dvh] grid-cols-[auto_minmax(0,1fr)] items-center gap-2 overflow-y-auto">
      <p className="text-sm">
        <Typeset html={name} /> =
      </p>
      <div className="overflow-x-auto p-1">
        <div
          className="matrix-brackets grid gap-2"
          style={{ gridTemplateColumns: `repeat(${columns}, minmax(3.25rem, 1fr))` }}
        >
          {children}
        </div>
      </div>
    </div>
  );
}
