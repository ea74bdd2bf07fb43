"use client";

import { useEffect, useState } from "react";
import { Dialog } from "./dialog";
import { type RemoteCode, remoteCode } from "./remote-actions";

interface Props {
  readonly code: string;
  readonly onClose: () => void;
}

type Shown =
  | { readonly state: "none" | "making" | "failed" | "old" }
  | ({ readonly state: "shown" } & RemoteCode);

const sentences = {
  none: "Whoever scans the code first controls the room. Look whether this window is on the projector, then show it.",
  making: "Making the code…",
  failed: "The code could not be made. Check the connection, then try again.",
  old: "That code is too old now. Show a new one.",
};

/** Makes the instructor's phone a second console: a clicker with eyes. */
export function RemoteDialog({ code, onClose }: Props) {
  const [shown, setShown] = useState<Shown>({ state: "none" });

  useEffect(() => {
    if (shown.state !== "shown") return;
    const timer = window.setTimeout(() => setShown({ state: "old" }), shown.minutes * 60_000);
    return () => window.clearTimeout(timer);
  }, [shown]);

  async function show(): Promise<void> {
    if (shown.state === "making") return;
    setShown({ state: "making" });
    const made = await remoteCode(code).catch(() => null);
    setShown(made ? { state: "shown", ...made } : { state: "failed" });
  }

  return (
    <Dialog title="Control from your phone" onClose={onClose}>
      <div className="mt-4 grid max-w-md gap-4">
        <p className="text-ink-2">
          Scan a code with your own phone: it opens this console there, signed in as you, and both stay in
          step. Each code works once.
        </p>
        <p role="status" className={shown.state === "failed" ? "text-wrong" : ""}>
          {shown.state === "shown"
            ? `Scan it within ${shown.minutes} minutes. Keep it off the projector.`
            : sentences[shown.state]}
        </p>
        {shown.state === "shown" ? (
          <>
            {/* biome-ignore lint/performance/noImgElement: made on demand and secret; there is nothing to optimise */}
            <img
              src={`data:image/svg+xml,${encodeURIComponent(shown.svg)}`}
              alt="QR code of a sign-in link to this console"
              className="mx-auto h-[min(50dvh,80vw)] w-auto rounded-card border border-line bg-scan"
            />
            <button
              type="button"
              onClick={() => setShown({ state: "none" })}
              className="min-h-11 justify-self-start font-semibold text-accent underline"
            >
              Hide the code
            </button>
          </>
        ) : (
          <button
            type="button"
            aria-disabled={shown.state === "making"}
            onClick={show}
            className="min-h-12 justify-self-start rounded-control bg-accent px-6 font-semibold text-on-accent aria-disabled:opacity-70"
          >
            Show the code
          </button>
        )}
      </div>
    </Dialog>
  );
}
