import { useId, useState } from "react";
import { range } from "@/lib/entries";
import type { Network } from "@/lib/network/network";
import { type Objective, objectiveProblem } from "@/lib/network/objective";
import { fieldStyle } from "../field";
import { Menu, type MenuOption } from "../menu";
import { cellText, readCell } from "./read-cell";

interface Props {
  readonly network: Network;
  readonly objective: Objective;
  readonly onChange: (objective: Objective) => void;
}

/** What is differentiated: an output, or a loss with its target. */
export function ObjectiveField({ network, objective, onChange }: Props) {
  const id = useId();
  const options = choicesFor(network, objective);
  const chosen = options.findIndex(({ value }) => isSame(value, objective));
  const problem = objectiveProblem(network, objective);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Menu
          label="Differentiate"
          options={options}
          chosen={chosen}
          missing={names[objective.type]}
          onChoose={onChange}
        />
        {objective.type === "squared" && (
          <>
            <span>{objective.target.length === 1 ? "with y =" : "with targets"}</span>
            {objective.target.map((text, k) => (
              <TargetField
                // biome-ignore lint/suspicious/noArrayIndexKey: a target is the one of its output
                key={k}
                label={objective.target.length === 1 ? "Target y" : `Target y_${k + 1}`}
                text={text}
                onChange={(next) => onChange({ ...objective, target: objective.target.with(k, next) })}
              />
            ))}
          </>
        )}
        {objective.type === "crossEntropy" && (
          <Menu
            label="Right class"
            options={range(1, objective.target.length).map((k) => ({
              label: `output ${k} is right`,
              value: k,
            }))}
            chosen={objective.target.indexOf("1")}
            onChoose={(right) =>
              onChange({
                ...objective,
                target: objective.target.map((_, k) => (k + 1 === right ? "1" : "0")),
              })
            }
          />
        )}
        {objective.type === "binaryCrossEntropy" &&
          objective.target.map((y, k) => (
            <Menu
              // biome-ignore lint/suspicious/noArrayIndexKey: a label is the one of its output
              key={k}
              label={`Label of output ${k + 1}`}
              options={[
                { label: `y${objective.target.length > 1 ? k + 1 : ""} = 0`, value: "0" as const },
                { label: `y${objective.target.length > 1 ? k + 1 : ""} = 1`, value: "1" as const },
              ]}
              chosen={Number(y)}
              onChoose={(next) => onChange({ ...objective, target: objective.target.with(k, next) })}
            />
          ))}
      </div>
      {problem !== null && (
        <p id={id} role="alert" className="text-wrong">
          This does not fit the network: {problem}. Choose what to differentiate again, or change the
          activation of the output.
        </p>
      )}
    </div>
  );
}

function TargetField({
  label,
  text,
  onChange,
}: {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? null : readCell(draft, "number");
  const problemId = useId();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <input
        aria-label={label}
        aria-invalid={read !== null && !read.ok}
        aria-describedby={problemId}
        autoComplete="off"
        value={draft ?? cellText(text)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setDraft(event.target.value);
          const typed = readCell(event.target.value, "number");
          if (typed.ok) onChange(typed.value);
        }}
        onBlur={() => {
          if (read?.ok) setDraft(null);
        }}
        className={`${fieldStyle} w-20 text-center`}
      />
      <span id={problemId} role="alert" className="text-sm text-wrong empty:hidden">
        {read && !read.ok ? read.error : null}
      </span>
    </span>
  );
}

const names: Readonly<Record<Objective["type"], string>> = {
  output: "H, the output",
  squared: "R, a squared loss",
  crossEntropy: "R, the cross-entropy",
  binaryCrossEntropy: "R, the binary cross-entropy",
};

/** What fits the network, with the targets that are there already. */
function choicesFor(
  { widths, activations }: Network,
  objective: Objective,
): readonly MenuOption<Objective>[] {
  const outputs = range(1, widths.at(-1) ?? 1);
  const old = objective.type === "output" ? [] : objective.target;
  const target = outputs.map((k) => old[k - 1] ?? "1");
  const labels = outputs.map((k) => (old[k - 1] === "1" ? ("1" as const) : ("0" as const)));
  const right = Math.max(0, labels.indexOf("1"));
  const sum = outputs.length === 1 ? "(H − y)²" : "Σ (hₖ − yₖ)²";
  return [
    ...outputs.map((node) => ({
      label: outputs.length === 1 ? "H, the output" : `H = output ${node}`,
      value: { type: "output" as const, node },
    })),
    { label: `R = ${sum}`, value: { type: "squared", target, half: false } },
    { label: `R = ½ ${sum}`, value: { type: "squared", target, half: true } },
    ...(activations.at(-1) === "softmax"
      ? [
          {
            label: "R, the cross-entropy",
            value: {
              type: "crossEntropy" as const,
              target: labels.map((_, k) => (k === right ? ("1" as const) : ("0" as const))),
            },
          },
        ]
      : []),
    ...(activations.at(-1) === "sigmoid"
      ? [
          {
            label: "R, the binary cross-entropy",
            value: { type: "binaryCrossEntropy" as const, target: labels },
          },
        ]
      : []),
  ];
}

function isSame(a: Objective, b: Objective): boolean {
  if (a.type === "output") return b.type === "output" && a.node === b.node;
  if (a.type === "squared") return b.type === "squared" && a.half === b.half;
  return a.type === b.type;
}
