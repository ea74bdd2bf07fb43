import type { ReactNode } from "react";
import type { Html } from "@/lib/ids";
import type { WeightIndex } from "@/lib/problems/notation";
import type { OwnNetworkParams } from "@/lib/problems/own-network/own-network";
import { fieldStyle } from "../field";
import { Segments } from "../segments";
import { ObjectiveField } from "./objective-field";
import { PartList } from "./part-list";
import type { QuestionEdit } from "./question-state";
import type { Refusal } from "./refusal";

interface Props {
  readonly question: OwnNetworkParams;
  readonly weightIndex: WeightIndex;
  readonly keys: readonly (Html | null)[];
  readonly refusal: Refusal | null;
  /** The part that the preview shows. */
  readonly shown: number;
  readonly onShow: (place: number) => void;
  readonly onEdit: (edit: QuestionEdit) => void;
}

const givens = [
  { id: "values", label: "All values" },
  { id: "input", label: "The input only" },
] as const;

/** What is asked of a network: a title, what is differentiated, what students are given, and the parts. */
export function QuestionBuilder({ question, weightIndex, keys, refusal, shown, onShow, onEdit }: Props) {
  const { title, network, objective, given, ask } = question;
  const isUntitled = title.trim() === "";
  return (
    <section
      aria-labelledby="question"
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <h2 id="question" className="font-bold text-xl">
        Question
      </h2>
      <Row label="Title">
        <input
          aria-label="Title"
          aria-invalid={isUntitled}
          aria-describedby="untitled"
          maxLength={80}
          value={title}
          onChange={(event) => onEdit({ type: "setTitle", title: event.target.value })}
          className={`${fieldStyle} w-full`}
        />
        <p id="untitled" role="alert" className="mt-1 text-wrong empty:hidden">
          {isUntitled ? "Give it a title, so that you find it in your deck." : null}
        </p>
      </Row>
      <Row label="Differentiate">
        <ObjectiveField
          {...{ network, objective }}
          onChange={(next) => onEdit({ type: "setObjective", objective: next })}
        />
      </Row>
      <Row label="Students get">
        <Segments
          label="What the figure gives"
          options={givens}
          value={given}
          onChange={(next) => onEdit({ type: "setGiven", given: next })}
        />
      </Row>
      <PartList asks={ask} {...{ network, objective, weightIndex, keys, refusal, shown, onShow, onEdit }} />
    </section>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-x-3 max-sm:grid-cols-[minmax(0,1fr)]">
      <p aria-hidden="true" className="flex min-h-11 items-center text-ink-2">
        {label}
      </p>
      <div>{children}</div>
    </div>
  );
}
