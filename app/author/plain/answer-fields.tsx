import { fieldStyle } from "../field";
import { Segments } from "../segments";
import { OptionFields } from "./option-fields";
import type { PartDraft } from "./plain-draft";
import { WrongFields } from "./wrong-fields";

interface Props {
  readonly part: PartDraft;
  readonly onChange: (change: Partial<PartDraft>) => void;
}

/** What is right, in the form that the part is answered in. */
export function AnswerFields({ part, onChange }: Props) {
  switch (part.type) {
    case "number":
      return (
        <div className="grid gap-4">
          <div className="flex flex-wrap gap-3">
            <Line label="Right number" value={part.number} onChange={(number) => onChange({ number })} />
            <Line
              label="May be off by ±"
              value={part.absolute}
              onChange={(absolute) => onChange({ absolute })}
            />
            <Line label="Or by percent" value={part.percent} onChange={(percent) => onChange({ percent })} />
          </div>
          <WrongFields wrong={part.wrong} onChange={(wrong) => onChange({ wrong })} />
        </div>
      );
    case "expression":
      return (
        <div className="grid gap-4">
          <div className="flex flex-wrap gap-3">
            <Line
              label="Right expression"
              value={part.expression}
              wide
              onChange={(expression) => onChange({ expression })}
            />
            <Line label="Symbols in it" value={part.symbols} onChange={(symbols) => onChange({ symbols })} />
          </div>
          <WrongFields wrong={part.wrong} onChange={(wrong) => onChange({ wrong })} />
        </div>
      );
    case "trueFalse":
      return (
        <div className="flex flex-wrap items-center gap-3">
          <span>The right answer is</span>
          <Segments
            label="The right answer"
            options={[
              { id: "true", label: "True" },
              { id: "false", label: "False" },
            ]}
            value={part.isTrue ? "true" : "false"}
            onChange={(value) => onChange({ isTrue: value === "true" })}
          />
        </div>
      );
    case "choice":
    case "choices":
      return (
        <OptionFields
          options={part.options}
          several={part.type === "choices"}
          onChange={(options) => onChange({ options })}
        />
      );
  }
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly wide?: boolean;
  readonly onChange: (text: string) => void;
}

function Line({ label, value, wide = false, onChange }: LineProps) {
  return (
    <label className={`grid gap-1 ${wide ? "min-w-0 flex-1 basis-64" : "w-40"}`}>
      <span className="text-ink-2 text-sm">{label}</span>
      <input value={value} onChange={(event) => onChange(event.target.value)} className={fieldStyle} />
    </label>
  );
}
