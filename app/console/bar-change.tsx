import { Typeset } from "@/app/figures/typeset";
import type { Html } from "@/lib/ids";
import type { RegradeCommand } from "@/lib/room/command";

/** Something that was decided about a bar, with the labels as they stood then: the bar itself may be gone now. */
export interface BarChange {
  readonly command: RegradeCommand;
  readonly labels: ReadonlyMap<string, Html>;
  /** Whether a key decides where nothing is marked. */
  readonly hasKey: boolean;
}

/** What has just been decided, as a sentence. */
export function BarChangeSentence({ change: { command, labels, hasKey } }: { readonly change: BarChange }) {
  if (command.type === "undoRegrade") return "The last change is undone.";
  const bar = <BarName bucket={command.bucket} labels={labels} />;
  switch (command.type) {
    case "markBar":
      return (
        <>
          {bar} {markWords(command.correct, hasKey)}
        </>
      );
    case "nameBar":
      return command.name === null ? (
        <>{bar} has no name now.</>
      ) : (
        <>
          {bar} is called “{command.name}” now.
        </>
      );
    case "mergeBars":
      return (
        <>
          {bar} and <BarName bucket={command.into} labels={labels} /> count together now.
        </>
      );
    case "splitBar":
      return <>{bar} is split again.</>;
  }
}

function BarName({ bucket, labels }: { readonly bucket: string } & Pick<BarChange, "labels">) {
  const label = labels.get(bucket);
  return label === undefined ? bucket : <Typeset html={label} />;
}

function markWords(correct: boolean | null, hasKey: boolean): string {
  if (correct !== null) return `counts as ${correct ? "right" : "wrong"} now.`;
  return hasKey ? "is graded by the key again." : "is not marked any more.";
}
