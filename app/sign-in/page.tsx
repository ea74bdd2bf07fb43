import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { FrontDoor } from "@/app/join/front-door";
import { runtime } from "@/db/runtime";
import { destination } from "./destination";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };
export const dynamic = "force-dynamic";

interface Props {
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { error, next } = await searchParams;
  const path = destination(next);
  if (await runtime().accounts.instructorOf(await headers())) redirect(path);
  return (
    <FrontDoor title="Sign in as an instructor">
      {error !== undefined && (
        <p role="alert" className="rounded-card bg-advice-soft p-4 text-advice">
          This link was already used or is too old. Show a new code on your console, start the server again
          for a new link, or sign in with your password.
        </p>
      )}
      <SignInForm email={runtime().accounts.ownerEmail} destination={path} />
      <p className="border-line border-t pt-4 text-ink-2">
        No password yet? Open the link that the server printed in its terminal when it started. Then set a
        password under Account.
      </p>
    </FrontDoor>
  );
}
