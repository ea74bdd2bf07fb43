import { Typeset } from "@/app/figures/typeset";
import type { RecordLine } from "./record-lines";

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** What was done with a room's data and when, the latest first. */
export function PrivacyRecord({ lines }: { readonly lines: readonly RecordLine[] }) {
  return (
    <section aria-labelledby="record" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="max-w-prose">
        <h2 id="record" className="font-semibold text-xl">
          Record
        </h2>
        <p className="mt-1 text-ink-2">
          Downloads, erasures, matchings with a class list and changes of bars, the latest first. It names no
          student.
        </p>
      </div>
      {lines.length === 0 ? (
        <p className="text-ink-2">Nothing yet.</p>
      ) : (
        <ol className="rounded-card border border-line bg-card">
          {lines.map(({ at, words }, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once by the server
              key={index}
              className="grid gap-x-6 border-line border-b px-4 py-2.5 last:border-b-0 sm:grid-cols-[11rem_1fr]"
            >
              <time dateTime={new Date(at).toISOString()} className="text-ink-2 tabular-nums">
                {dates.format(at)}
              </time>
              <span className="wrap-anywhere min-w-0">
                {words.map((piece) =>
                  typeof piece === "string" ? piece : <Typeset key={piece.label} html={piece.label} />,
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
