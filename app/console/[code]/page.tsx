import type { Metadata } from "next";
import { LiveProvider } from "@/app/live/live-provider";
import { LiveConsole } from "../live-console";
import { NoRoom } from "../no-room";
import { roomFor } from "../room-for";

export const metadata: Metadata = { title: "Console" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function ConsolePage({ params }: Props) {
  const access = await roomFor((await params).code, "");
  if (typeof access === "string") return <NoRoom reason={access} />;
  return (
    <LiveProvider>
      <LiveConsole code={access.room.code} />
    </LiveProvider>
  );
}
