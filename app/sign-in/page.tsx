import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { FrontDoor } from "@/app/join/front-door";
import { runtime } from "@/db/runtime";
import { destination } from "./destination";
import { refusedWords } from "./refused-words";
import { SignInForm } from "./sign-in-form";
import { UniversityButton } from "./university-button";

export const metadata: Metadata = { title: "Sign in" };
export const dynamic = "force-dynamic";

interface Props {
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { error, next } = await searchParams;
  const refused = refusedWords(error);
  const path = destination(next);
  const { accounts } = runtime();
  if (await accounts.instructorOf(await headers())) redirect(path);
  return (
    <FrontDoor title="Sign in as an instructor">
      {refused !== null && (
        <p role="alert" className="rounded-card bg-advice-soft p-4 text-advice">
          {refused}
        </p>
      )}
      {accounts.universityName !== null && (
        <UniversityButton name={accounts.universityName} destination={path} />
      )}
      <SignInForm email={accounts.universityName === null ? accounts.ownerEmail : ""} destination={path} />
      <p className="border-line border-t pt-4 text-ink-2">
        No account yet? Ask a colleague who uses this server for an invitation. If you run it yourself, open
        the link that it printed in its terminal when it started, then set a password under Account.
      </p>
    </FrontDoor>
  );
}
