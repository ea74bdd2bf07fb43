import type { Metadata } from "next";
import { InviteForm } from "@/app/people/invite-form";
import { PendingInvitations } from "@/app/people/pending-invitations";
import { runtime } from "@/db/runtime";
import { helperRoles, mayInRoom, mayInvite } from "@/lib/accounts/may";
import { roomOrNothing } from "../../room-for";
import { RoomPageHeader } from "../../room-page-header";
import { AddRunner } from "./add-runner";
import { RunnerLine } from "./runner-line";

export const metadata: Metadata = { title: "Who runs this room" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

/** Who runs a room beside its owner, and how they come to. */
export default async function RunnersPage({ params }: Props) {
  const { room, by, as } = await roomOrNothing((await params).code, "/runners");
  const { members, people, invitations } = runtime();
  const mayShare = mayInRoom(as, "share");
  const [runners, everybody, pending] = await Promise.all([
    members.ofRoom(room),
    mayShare ? people.list() : [],
    mayShare ? invitations.pending({ room: room.id }, Date.now()) : [],
  ]);
  const there = new Set(runners.map(({ id }) => id));
  const others = everybody.filter(({ id }) => !there.has(id));
  const roles = helperRoles.filter((role) => mayInvite(by.role, role));
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8 px-6 py-6 max-sm:px-4">
      <RoomPageHeader room={room} as={as} page="runners" heading="Who runs this room" />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-12">
        {room.place.name !== "ended" && (
          <a
            href={`/console/${room.code}`}
            className="-mb-6 inline-flex min-h-11 items-center justify-self-start text-accent underline"
          >
            Back to the console
          </a>
        )}
        <section aria-labelledby="runners" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 id="runners" className="font-semibold text-xl">
            Now
          </h2>
          <ul className="rounded-card border border-line bg-card">
            {runners.map((runner) => (
              <RunnerLine
                key={runner.id}
                code={room.code}
                runner={runner}
                isSelf={runner.id === by.id}
                isOwner={runner.id === room.ownerId}
                mayShare={mayShare}
              />
            ))}
          </ul>
          {!mayShare && <p className="text-ink-2">The owner of the room says who else runs it.</p>}
        </section>
        {mayShare && (
          <>
            <section aria-labelledby="add" className="grid grid-cols-[minmax(0,1fr)] gap-3">
              <h2 id="add" className="font-semibold text-xl">
                Add somebody of this server
              </h2>
              <AddRunner
                code={room.code}
                others={others.map(({ id, name, email, role }) => ({ id, name, email, role }))}
              />
            </section>
            <section aria-labelledby="invite" className="grid grid-cols-[minmax(0,1fr)] gap-3">
              <h2 id="invite" className="font-semibold text-xl">
                Invite somebody by a link
              </h2>
              <InviteForm roles={roles} code={room.code} />
            </section>
            <PendingInvitations pending={pending} />
          </>
        )}
      </main>
    </div>
  );
}
