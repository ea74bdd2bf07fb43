import { type ReactNode, useState } from "react";
import type { Shape } from "@/lib/expression/shape";
import { SubmitKey } from "./submit-key";
import { TypedLine } from "./typed-line";
import { loadReader, useReader } from "./use-reader";

export interface ExpressionPadProps {
  readonly shape: Shape;
  readonly text: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
  readonly status: ReactNode;
  readonly submit: { readonly label: string; readonly enabled: boolean };
}

/** The pad of a formula: symbol keys as soon as they are loaded, a plain line of text until then, so that nobody waits. */
export function ExpressionAnswer(props: ExpressionPadProps) {
  const { text, onChange, status, submit } = props;
  const reader = useReader();
  /** Who has begun to type keeps the line: it must not vanish under the fingers. */
  const [typing, setTyping] = useState(false);
  if (reader.state === "ready" && !typing) return <reader.parts.ExpressionPad {...props} />;
  return (
    <>
      <p id="answer-reading" className="flex min-h-13 flex-wrap items-center gap-x-3 text-ink-2 text-sm">
        {reader.state === "failed"
          ? "The symbol keys could not be loaded. Type your answer, or try again."
          : reader.state === "ready"
            ? "The symbol keys are here."
            : "The symbol keys are on their way. You can type already."}
        {reader.state === "failed" && <LinkKey label="Try again" onPress={loadReader} />}
        {reader.state === "ready" && <LinkKey label="Use the keys" onPress={() => setTyping(false)} />}
      </p>
      <TypedLine text={text} invalid={false} onChange={onChange} onFocus={() => setTyping(true)} />
      {status}
      <div className="grid grid-cols-2">
        <SubmitKey {...submit} describedBy="answer-reading answer-status" />
      </div>
    </>
  );
}

function LinkKey({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" onClick={onPress} className="min-h-11 font-semibold text-accent underline">
      {label}
    </button>
  );
}
