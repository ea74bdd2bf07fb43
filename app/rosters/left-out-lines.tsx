import { leftOutWords, type ReadRoster } from "@/lib/review/read-roster";
import { counted } from "./counted";

type Props = Pick<ReadRoster, "leftOut" | "unclear">;

const mostLines = 200;

/** Line by line what no student was made of, and why; and where an extra time is not clear. */
export function LeftOutLines({ leftOut, unclear }: Props) {
  return (
    <>
      {leftOut.length > 0 && (
        <details open={leftOut.length <= 5}>
          <summary className="min-h-11 py-2.5 text-accent">
            {counted(leftOut.length, "line")} left out
          </summary>
          <p className="text-ink-2 text-sm">
            What is left out stays in the file when grades go back. Nobody joins by it.
          </p>
          <Lines
            lines={leftOut.map(({ line, reason, text }) => ({
              line,
              words: text === "" ? leftOutWords(reason) : `“${shortened(text)}”: ${leftOutWords(reason)}`,
            }))}
          />
        </details>
      )}
      {unclear.length > 0 && (
        <div className="rounded-control bg-advice-soft p-3 text-advice">
          <p className="font-semibold">Extra time that can mean two things</p>
          <p className="text-sm">
            Write 1.5 or 50 % for half as much again, then choose the file again. Saved like this, these
            students have everybody’s time.
          </p>
          <Lines lines={unclear.map(({ line, text }) => ({ line, words: `“${shortened(text)}”` }))} />
        </div>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly { readonly line: number; readonly words: string }[] }) {
  return (
    <ul className="mt-1 text-sm">
      {lines.slice(0, mostLines).map(({ line, words }) => (
        <li key={line} className="break-words py-0.5">
          Line {line}: {words}
        </li>
      ))}
      {lines.length > mostLines && <li>and {lines.length - mostLines} more</li>}
    </ul>
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
