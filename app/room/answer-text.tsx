import { Typeset } from "@/app/figures/typeset";
import type { AnswerInput } from "@/lib/grading/answer";
import type { ShownAnswer } from "@/lib/protocol/views";
import { boxesOf } from "./answer";

interface Props {
  readonly answer: AnswerInput;
  readonly shape: ShownAnswer;
}

/** An answer as its student gave it. */
export function AnswerText({ answer, shape }: Props) {
  const className = "font-semibold text-xl";
  if (answer.type === "trueFalse") return <p className={className}>{answer.value ? "True" : "False"}</p>;
  if (answer.type === "choice" && shape.type === "choice") {
    const chosen = shape.options.find(({ id }) => id === answer.option);
    return chosen ? <Typeset as="p" html={chosen.label} className={className} /> : null;
  }
  return (
    <ul className={`${className} flex flex-wrap gap-x-5`}>
      {boxesOf(answer).map((text, box) => {
        const label = shape.type === "vector" && shape.labels[box];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes have a fixed place and no other name
          <li key={box} className="wrap-anywhere">
            {label && (
              <>
                <Typeset html={label} className="font-normal" /> ={" "}
              </>
            )}
            {text}
          </li>
        );
      })}
    </ul>
  );
}
