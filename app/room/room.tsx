"use client";

import { useEffect, useState } from "react";
import { CodeForm } from "@/app/join/code-form";
import { FrontDoor } from "@/app/join/front-door";
import type { RoomCode } from "@/lib/ids";
import { readJoinCode } from "@/lib/room/join-code";
import { RoomScreen } from "./room-screen";

/** The room of the address. The page itself is the same for every code, so the code is read in the browser. */
export function Room() {
  const [code, setCode] = useState<RoomCode | null | "unknown">("unknown");
  useEffect(() => setCode(readJoinCode(window.location.pathname.slice(1))), []);

  if (code === "unknown") return <FrontDoor title="Opening the room…">{null}</FrontDoor>;
  if (code === null)
    return (
      <FrontDoor title="Which room?">
        <CodeForm />
      </FrontDoor>
    );
  return <RoomScreen code={code} />;
}
