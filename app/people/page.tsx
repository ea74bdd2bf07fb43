import type { Metadata } from "next";
import { requireMay } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { helperRoles, may, mayInvite } from "@/lib/accounts/may";
import { InviteForm } from "./invite-form";
import { PendingInvitations } from "./pending-invitations";
import { PersonLine } from "./person-line";

export const metadata: Metadata = { title: "People" };
export const dynamic = "force-dynamic";

/** Who has an account here, and who is invited. Instructors see their own invitations alone. */
export default async function PeoplePage() {
  const by = await requireMay("/people", "inviteAssistants");
  const { people, invitations } = runtime();
  const isOwner = may(by.role, "managePeople");
  const [list, pending] = await Promise.all([
    isOwner ? people.list() : [],
    invitations.pending(isOwner ? {} : { by: by.id }, Date.now()),
  ]);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8 px-6 py-6 max-sm:px-4">
      <header className="border-line border-b pb-4">
        <a href="/decks" className="inline-flex min-h-11 items-center text-ink-2 underline">
          Decks and rooms
        </a>
        <h1 className="font-bold text-3xl">{isOwner ? "People" : "Invite assistants"}</h1>
        <p className="mt-1 max-w-prose text-ink-2">
          Everybody who prepares or runs lectures on this server has an account. Students need none.
        </p>
      </header>
      <main className="grid grid-cols-[minmax(0,1fr)] gap-12">
        {isOwner && (
          <section aria-labelledby="accounts" className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <h2 id="accounts" className="font-semibold text-xl">
              Accounts
            </h2>
            <ul className="rounded-card border border-line bg-card">
              {list.map((person) => (
                <PersonLine key={person.id} person={person} isSelf={person.id === by.id} heir={by.name} />
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="invite" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 id="invite" className="font-semibold text-xl">
            Invite somebody
          </h2>
          <InviteForm roles={helperRoles.filter((role) => mayInvite(by.role, role))} code={null} />
        </section>
        <PendingInvitations pending={pending} />
      </main>
    </div>
  );
}
