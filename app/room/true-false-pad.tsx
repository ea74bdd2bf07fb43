import type { ShownAnswer } from "@/lib/protocol/views";
import { useOnDemand } from "./use-on-demand";

type Shape = Extract<ShownAnswer, { type: "trueFalse" }>;

interface Props {
  readonly reasons: Shape["reasons"];
  readonly value: boolean | null;
  readonly reason: string | null;
  readonly onChange: (value: boolean, reason: string | null) => void;
}

/** Two large buttons, and one tap more for why, where the question offers reasons: True or False does without them. */
export function TrueFalsePad({ reasons, value, reason, onChange }: Props) {
  const onDemand = useOnDemand();
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        {[true, false].map((truth) => (
          <button
            key={String(truth)}
            type="button"
            aria-pressed={value === truth}
            // A reason belongs to its side.
            onClick={() => onChange(truth, truth === value ? reason : null)}
            className={`rounded-card border-2 border-transparent bg-card font-semibold text-2xl shadow-card aria-pressed:border-accent aria-pressed:bg-accent-soft disabled:text-ink-3 ${reasons ? "min-h-14" : "min-h-20"}`}
          >
            <span aria-hidden="true" className={value === truth ? "text-accent" : "text-ink-3"}>
              {value === truth ? "●" : "○"}{" "}
            </span>
            {truth ? "True" : "False"}
          </button>
        ))}
      </div>
      {reasons && value !== null && onDemand.state === "ready" && (
        <onDemand.parts.Reasons
          reasons={reasons}
          value={value}
          reason={reason}
          onChange={(id) => onChange(value, id)}
        />
      )}
    </>
  );
}
