import type { RoomCode } from "@/lib/ids";
import { DownloadLink } from "./download-link";

/** The files that hold what was handed in. */
export function AnswerFiles({ code }: { readonly code: RoomCode }) {
  const csv = `/api/rooms/${code}/submissions.csv`;
  return (
    <section aria-labelledby="answers" className="grid gap-5">
      <div>
        <h2 id="answers" className="font-semibold text-xl">
          All answers
        </h2>
        <p className="mt-1 text-ink-2">Seats that you removed are in none of these files.</p>
      </div>
      <DownloadLink
        href={csv}
        note="One line for each answer, with its round, time, verdict and misconception. Students are in it by a key, and by their id where a class list knows them, never by name."
      >
        Answers (CSV)
      </DownloadLink>
      <DownloadLink
        href={`${csv}?bom=1`}
        note="The same lines, marked so that Excel shows every letter and sign as it was typed."
      >
        Answers for Excel (CSV)
      </DownloadLink>
      <DownloadLink
        href={`/api/rooms/${code}/room.json`}
        note="Everything for programs: the questions, what was decided about the bars, the students with their names, the rounds and the answers."
      >
        Whole room (JSON)
      </DownloadLink>
    </section>
  );
}
