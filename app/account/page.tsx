import type { Metadata } from "next";
import { headers } from "next/headers";
import { FrontDoor } from "@/app/join/front-door";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { PasswordForm } from "./password-form";
import { SignOutButton } from "./sign-out-button";

export const metadata: Metadata = { title: "Account" };
export const dynamic = "force-dynamic";

export default async function AccountPage() {
  const { email } = await requireInstructor("/account");
  const ways = await runtime().accounts.auth.api.listUserAccounts({ headers: await headers() });
  const hasPassword = ways.some(({ providerId }) => providerId === "credential");
  return (
    <FrontDoor title="Your account">
      <p className="text-ink-2">
        Signed in as <strong className="text-ink">{email}</strong>.
      </p>
      <PasswordForm hasPassword={hasPassword} email={email} />
      <nav
        aria-label="Account"
        className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t pt-4"
      >
        <a href="/decks" className="inline-flex min-h-11 items-center text-accent underline">
          To your decks
        </a>
        <SignOutButton />
      </nav>
    </FrontDoor>
  );
}
