import { type ReactNode, useState } from "react";
import type { Html } from "@/lib/ids";
import type { MatrixSize } from "@/lib/problems/question";
import type { Refusal } from "@/lib/protocol/refusal";
import { KeysNote } from "./keys-note";
import { isMatrix, type MatrixRows, rowsFrom, textOfRows } from "./matrix";
import { TypedLine } from "./typed-line";
import { useOnDemand } from "./use-on-demand";

export interface MatrixPadProps {
  readonly name: Html;
  /** Null where the student chooses it. */
  readonly size: MatrixSize | null;
  /** Null until a size is chosen. */
  readonly rows: MatrixRows | null;
  readonly problem: Refusal | null;
  readonly onChange: (rows: MatrixRows) => void;
  readonly status: ReactNode;
  readonly submitKey: ReactNode;
}

/** The pad of a matrix: its boxes as soon as they are loaded, one line of text until then. */
export function MatrixAnswer(props: MatrixPadProps) {
  const { size, rows, onChange, status, submitKey } = props;
  const onDemand = useOnDemand();
  const [typed, setTyped] = useState<string | null>(null);
  if (onDemand.state === "ready" && typed === null) return <onDemand.parts.MatrixPad {...props} />;
  const text = typed ?? (rows ? textOfRows(rows) : "");
  return (
    <>
      <KeysNote state={onDemand.state} what="boxes" onTake={() => setTyped(null)} />
      <TypedLine
        text={text}
        placeholder="Row by row: 1 2; 3 4"
        invalid={text.trim() !== "" && !isMatrix(rowsFrom(text), size)}
        onChange={(next) => {
          setTyped(next);
          const read = rowsFrom(next);
          if (isMatrix(read, size)) onChange(read);
        }}
        onFocus={() => setTyped(text)}
      />
      {status}
      {submitKey}
    </>
  );
}
