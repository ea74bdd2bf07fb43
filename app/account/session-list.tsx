import { SubmitOnce } from "@/app/forms/submit-once";
import type { ListedSession } from "@/db/sessions";
import { deviceWords } from "@/lib/accounts/device-words";
import { endOtherSessions, endSession } from "./actions";

interface Props {
  readonly sessions: readonly ListedSession[];
  /** The one by which the page is looked at. */
  readonly current: string;
}

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Where somebody is signed in, each with the way to end it. */
export function SessionList({ sessions, current }: Props) {
  return (
    <section aria-labelledby="sessions" className="grid gap-3">
      <h2 id="sessions" className="font-bold text-xl">
        Where you are signed in
      </h2>
      <p className="text-ink-2">Consoles that are open in a place close when you end it.</p>
      <ul className="border-line border-t">
        {sessions.map(({ id, userAgent, startedAt, usedAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-2 last:border-b-0"
          >
            <p className="min-w-0">
              {deviceWords(userAgent)}
              {id === current && <strong>, this one</strong>}
              <span className="block text-ink-2 text-sm">
                Last used about {dates.format(usedAt)}
                <span className="block">Since {dates.format(startedAt)}</span>
              </span>
            </p>
            {id !== current && (
              <form action={endSession.bind(null, id)}>
                <SubmitOnce
                  pending="Ending…"
                  className="min-h-11 rounded-control border border-ink-3 px-4 font-semibold"
                >
                  End<span className="sr-only"> the session of {deviceWords(userAgent)}</span>
                </SubmitOnce>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={endOtherSessions}>
          <SubmitOnce
            pending="Ending…"
            className="min-h-11 rounded-control border border-ink-3 px-4 font-semibold"
          >
            End all others
          </SubmitOnce>
        </form>
      )}
    </section>
  );
}
