import { Typeset } from "@/app/figures/typeset";
import type { AnswerInput } from "@/lib/grading/answer";
import type { Html } from "@/lib/ids";
import type { ShownAnswer } from "@/lib/protocol/views";
import { ExpressionText } from "./expression-text";
import { MatrixAnswerText } from "./matrix-answer-text";

interface Props {
  readonly answer: AnswerInput;
  readonly shape: ShownAnswer;
}

const className = "font-semibold text-xl";

/** An answer as its student gave it. */
export function AnswerText({ answer, shape }: Props) {
  switch (answer.type) {
    case "trueFalse": {
      const reasons = shape.type === "trueFalse" ? shape.reasons : undefined;
      const side = reasons?.[answer.value ? "true" : "false"];
      const reason = side?.find(({ id }) => id === answer.reason);
      return (
        <div>
          <p className={className}>{answer.value ? "True" : "False"}</p>
          {reason && (
            <p>
              Because: <Typeset html={reason.label} />
            </p>
          )}
        </div>
      );
    }
    case "choice": {
      const chosen = shape.type === "choice" && shape.options.find(({ id }) => id === answer.option);
      return chosen ? <Typeset as="p" html={chosen.label} className={className} /> : null;
    }
    case "choices": {
      const chosen =
        shape.type === "choices" ? shape.options.filter(({ id }) => answer.options.includes(id)) : [];
      return (
        <ul className={className}>
          {chosen.map(({ id, label }) => (
            <Typeset key={id} as="li" html={label} />
          ))}
        </ul>
      );
    }
    case "expression":
      return shape.type === "expression" ? (
        <ExpressionText text={answer.text} shape={shape.shape} className={className} />
      ) : null;
    case "matrix":
      return <MatrixAnswerText rows={answer.rows} name={shape.type === "matrix" ? shape.name : null} />;
    case "number":
      return <p className={`${className} wrap-anywhere`}>{answer.text}</p>;
    case "vector":
      return (
        <ul className={`${className} flex flex-wrap gap-x-5`}>
          {answer.cells.map((text, box) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes have a fixed place and no other name
            <li key={box} className="wrap-anywhere">
              {shape.type === "vector" && <Equals name={shape.labels[box] ?? null} />}
              {text}
            </li>
          ))}
        </ul>
      );
  }
}

function Equals({ name }: { readonly name: Html | null }) {
  return (
    name && (
      <>
        <Typeset html={name} className="font-normal" /> ={" "}
      </>
    )
  );
}
