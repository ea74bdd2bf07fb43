import type { Metadata } from "next";
import { LiveProvider } from "@/app/live/live-provider";
import { LiveConsole } from "../live-console";
import { NoRoom } from "../no-room";
import { ownRoom } from "../own-room";

export const metadata: Metadata = { title: "Console" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function ConsolePage({ params }: Props) {
  const room = await ownRoom((await params).code, "");
  if (typeof room === "string") return <NoRoom reason={room} />;
  return (
    <LiveProvider>
      <LiveConsole code={room.code} />
    </LiveProvider>
  );
}
