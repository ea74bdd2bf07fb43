import type { PartStage } from "./use-practice-part";

interface Props {
  readonly stage: PartStage;
  readonly hint: string;
  readonly isBusy: boolean;
  readonly trouble: string | null;
}

/** The state of an answer in practice, in words. */
export function PracticeStatus({ stage, hint, isBusy, trouble }: Props) {
  const problem = stage.name === "answering" ? stage.problem : null;
  return (
    <div id="answer-status" className="grid gap-1 text-sm leading-snug">
      {!problem && !trouble && <p className="text-ink-2 empty:hidden">{isBusy ? "Checking…" : hint}</p>}
      <p role="alert" className="text-wrong empty:hidden">
        {trouble ?? (problem && `This cannot be read, and costs nothing: ${problem.message}`)}
      </p>
    </div>
  );
}
