import { type ReactNode, useState } from "react";
import type { Shape } from "@/lib/expression/shape";
import { KeysNote } from "./keys-note";
import { SubmitKey } from "./submit-key";
import { TypedLine } from "./typed-line";
import { useOnDemand } from "./use-on-demand";

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
  const onDemand = useOnDemand();
  /** Who has begun to type keeps the line: it must not vanish under the fingers. */
  const [typing, setTyping] = useState(false);
  if (onDemand.state === "ready" && !typing) return <onDemand.parts.ExpressionPad {...props} />;
  return (
    <>
      <KeysNote state={onDemand.state} what="symbol keys" onTake={() => setTyping(false)} />
      <TypedLine
        text={text}
        placeholder="W_12^(2) g'(z_1^(1)) + x_1"
        invalid={false}
        onChange={onChange}
        onFocus={() => setTyping(true)}
      />
      {status}
      <div className="grid grid-cols-2">
        <SubmitKey {...submit} describedBy="answer-reading answer-status" />
      </div>
    </>
  );
}
