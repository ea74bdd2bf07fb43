import { notFound, redirect } from "next/navigation";
import { remoteSignIn } from "@/app/in/remote-sign-in";
import { runtime } from "@/db/runtime";
import { readJoinCode } from "@/lib/room/join-code";

interface Context {
  readonly params: Promise<{ readonly token: string; readonly code: string }>;
}

/** The short address that the QR code for an instructor's own phone holds: a short one is scanned at once. */
export async function GET(_: Request, { params }: Context): Promise<never> {
  const { token, code } = await params;
  const known = readJoinCode(code);
  if (!known) notFound();
  redirect(remoteSignIn(runtime().origin, token, known));
}
