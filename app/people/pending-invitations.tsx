import { SubmitOnce } from "@/app/forms/submit-once";
import type { ListedInvitation } from "@/db/invitations";
import { roleNames } from "@/lib/accounts/role-words";
import { revokeInvitation } from "./actions";

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Links that still work, each with the way to take it back. */
export function PendingInvitations({ pending }: { readonly pending: readonly ListedInvitation[] }) {
  return (
    <section aria-labelledby="pending" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="pending" className="font-semibold text-xl">
        Invitations that still work
      </h2>
      {pending.length === 0 ? (
        <p className="text-ink-2">None.</p>
      ) : (
        <ul className="rounded-card border border-line bg-card">
          {pending.map(({ id, role, note, inviter, room, expiresAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b px-4 py-3 last:border-b-0"
            >
              <p className="wrap-anywhere min-w-0 flex-1 basis-64">
                <span className="font-semibold">{note || "Somebody"}</span>, as{" "}
                {roleNames[role].toLowerCase()}
                {room !== null && <> in “{room}”</>}
                <span className="block text-ink-2 text-sm">
                  By {inviter}, until{" "}
                  <time dateTime={new Date(expiresAt).toISOString()}>{dates.format(expiresAt)}</time>
                </span>
              </p>
              <form action={revokeInvitation.bind(null, id)}>
                <SubmitOnce
                  pending="Taking it back…"
                  className="min-h-11 rounded-control border border-ink-3 px-4 font-semibold"
                >
                  Take it back<span className="sr-only">, the invitation of {note || "somebody"}</span>
                </SubmitOnce>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
