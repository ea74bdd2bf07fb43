import { type FormEvent, useRef, useState } from "react";
import { FrontDoor } from "@/app/join/front-door";
import type { JoinReply, JoinRequest } from "@/lib/protocol/events";
import type { Reply } from "@/lib/protocol/refusal";
import { spacedCode } from "@/lib/room/join-code";
import type { Admission } from "@/lib/room/settings";

interface Props {
  readonly code: string;
  /** The seat that was taken a moment ago is gone. */
  readonly seatLost: boolean;
  /** What the room wants to know. */
  readonly admission: Admission["type"];
  readonly onJoined: () => void;
}

/** Takes a seat in the room. */
export function NameForm({ code, seatLost, admission, onJoined }: Props) {
  const [trouble, setTrouble] = useState(
    seatLost ? "Your browser did not keep your seat. Allow cookies for this site, then join again." : "",
  );
  const [busy, setBusy] = useState(false);
  // State comes a moment too late for a double tap.
  const underWay = useRef(false);

  async function join(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setTrouble("");
    const reply = await takeSeat({ code, name: String(new FormData(event.currentTarget).get("name") ?? "") });
    underWay.current = false;
    setBusy(false);
    if (reply.ok) onJoined();
    else setTrouble(reply.error.message);
  }

  return (
    <FrontDoor title={`Join room ${spacedCode(code)}`}>
      <form onSubmit={join} noValidate className="grid gap-3">
        {admission === "anonymous" ? (
          <p className="text-ink-2 text-lg">
            Nobody is asked for a name here. You get one by chance, “Copper Otter 42” or the like: your
            instructor sees it beside your answers, and not who you are.
          </p>
        ) : (
          <>
            <label htmlFor="name" className="font-semibold">
              {admission === "uploaded" ? "Your name, login or student number" : "Your name"}
            </label>
            <input
              id="name"
              name="name"
              autoComplete="name"
              autoCapitalize="words"
              spellCheck={false}
              maxLength={100}
              aria-invalid={trouble !== ""}
              aria-describedby="name-why name-trouble"
              className="h-14 w-full rounded-card border-2 border-line bg-card px-4 text-xl aria-invalid:border-wrong"
            />
            <p id="name-why" className="text-ink-2">
              {why(admission)}
            </p>
          </>
        )}
        <p id="name-trouble" role="alert" className="text-wrong empty:hidden">
          {trouble}
        </p>
        <button
          type="submit"
          aria-disabled={busy}
          className="min-h-14 rounded-control bg-accent px-6 font-semibold text-lg text-on-accent"
        >
          {busy ? "Joining…" : "Join"}
        </button>
      </form>
    </FrontDoor>
  );
}

function why(admission: Exclude<Admission["type"], "anonymous">): string {
  switch (admission) {
    case "named":
      return "Your instructor sees it beside your answers.";
    case "roster":
      return "Type it as your instructor has it on the list of the class. It stands beside your answers.";
    case "uploaded":
      return "Type it as it is on the list of the class. Your name stands beside your answers.";
  }
}

async function takeSeat(
  request: JoinRequest,
): Promise<{ ok: true } | { ok: false; error: { message: string } }> {
  try {
    const response = await fetch("/api/join", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    const reply: Reply<JoinReply> = await response.json();
    return reply;
  } catch {
    return {
      ok: false,
      error: { message: "The room could not be reached. Check your Wi-Fi, then try again." },
    };
  }
}
