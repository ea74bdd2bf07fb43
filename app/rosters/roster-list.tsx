import type { ListedRoster } from "@/db/roster-store";
import { counted } from "./counted";

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

/** The class lists that were uploaded, newest first. */
export function RosterList({ rosters }: { readonly rosters: readonly ListedRoster[] }) {
  return (
    <section aria-labelledby="lists" className="grid gap-2">
      <h2 id="lists" className="font-bold text-xl">
        Your lists
      </h2>
      {rosters.length === 0 && <p className="text-ink-2">None yet. Upload the first one below.</p>}
      <ul>
        {rosters.map(({ id, title, uploadedAt, students, rooms }) => (
          <li key={id} className="border-line border-b py-2 last:border-b-0">
            <a
              href={`/rosters/${id}`}
              className="inline-flex min-h-11 items-center break-words font-semibold text-accent underline"
            >
              {title}
            </a>
            <p className="text-ink-2 text-sm">
              {counted(students, "student")} · uploaded {dates.format(uploadedAt)} ·{" "}
              {rooms === 0 ? "no room goes by it" : `${counted(rooms, "room")} by it`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
