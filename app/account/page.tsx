import type { Metadata } from "next";
import { headers } from "next/headers";
import { FrontDoor } from "@/app/join/front-door";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { may } from "@/lib/accounts/may";
import { roleNames } from "@/lib/accounts/role-words";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";
import { SessionList } from "./session-list";
import { SignOutButton } from "./sign-out-button";

export const metadata: Metadata = { title: "Account" };
export const dynamic = "force-dynamic";

export default async function AccountPage() {
  const { id, name, email, role, session } = await requireInstructor("/account");
  const { accounts, sessions } = runtime();
  const [ways, signedIn] = await Promise.all([
    accounts.auth.api.listUserAccounts({ headers: await headers() }),
    sessions.ofUser(id, Date.now()),
  ]);
  const hasPassword = ways.some(({ providerId }) => providerId === "credential");
  return (
    <FrontDoor title="Your account">
      <p className="wrap-anywhere text-ink-2">
        Signed in as <strong className="text-ink">{email}</strong>. Role: {roleNames[role].toLowerCase()}.
      </p>
      <NameForm name={name} />
      <PasswordForm hasPassword={hasPassword} email={email} />
      <SessionList sessions={signedIn} current={session} />
      <nav
        aria-label="Account"
        className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t pt-4"
      >
        <a href="/decks" className="inline-flex min-h-11 items-center text-accent underline">
          To your decks and rooms
        </a>
        {may(role, "inviteAssistants") && (
          <a href="/people" className="inline-flex min-h-11 items-center text-accent underline">
            {may(role, "managePeople") ? "People" : "Invite assistants"}
          </a>
        )}
        <SignOutButton />
      </nav>
    </FrontDoor>
  );
}
