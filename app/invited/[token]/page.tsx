import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { FrontDoor } from "@/app/join/front-door";
import { runtime } from "@/db/runtime";
import { invitedMeanings, roleNames } from "@/lib/accounts/role-words";
import { AcceptForm } from "../accept-form";
import { JoinRoom } from "../join-room";
import { openInvitation } from "../open-invitation";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

/** Where a link of an invitation leads: who invites to what, and the way to accept. */
export default async function InvitedPage({ params }: Props) {
  const { token } = await params;
  const opened = await openInvitation(token);
  if (opened === "tooManyTries")
    return (
      <FrontDoor title="Wait a minute">
        <p className="text-ink-2">
          Too many links that lead nowhere were tried from this network. Then open your link again.
        </p>
      </FrontDoor>
    );
  if (!opened) notFound();
  const signedIn = await runtime().accounts.instructorOf(await headers());
  const { inviter, role, room } = opened;
  return (
    <FrontDoor title={room ? `Help with “${room.title}”` : "You are invited"}>
      <p>
        <strong>{inviter}</strong> invites you to Backpoll as an{" "}
        <strong>{roleNames[role].toLowerCase()}</strong>
        {room && <>, to help with the room “{room.title}”</>}.
      </p>
      <p className="text-ink-2">{invitedMeanings[role]}</p>
      {signedIn ? (
        <JoinRoom token={token} name={signedIn.name} hasRoom={room !== null} />
      ) : (
        <AcceptForm token={token} />
      )}
    </FrontDoor>
  );
}
