"use client";

import { useEffect, useState } from "react";
import { Dialog } from "./dialog";
import { remoteQr } from "./remote-actions";

interface Props {
  readonly code: string;
  readonly onClose: () => void;
}

/** Makes the instructor's phone a second console: a clicker with eyes. */
export function RemoteDialog({ code, onClose }: Props) {
  const [qr, setQr] = useState<string | null | "making">("making");
  useEffect(() => {
    remoteQr(code).then(setQr, () => setQr(null));
  }, [code]);
  return (
    <Dialog title="Control from your phone" onClose={onClose}>
      <div className="mt-4 grid max-w-md gap-4">
        <p className="text-ink-2">
          Scan this with your own phone: it opens this console there, signed in as you. Keep it off the
          projector. The code works once.
        </p>
        {qr === "making" && <p role="status">Making the code…</p>}
        {qr === null && (
          <p role="alert" className="text-wrong">
            The code could not be made. Close this window and try again.
          </p>
        )}
        {qr !== null && qr !== "making" && (
          // biome-ignore lint/performance/noImgElement: an SVG of our own server; there is nothing to optimise
          <img
            src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
            alt="QR code of a sign-in link to this console"
            className="mx-auto h-[min(50dvh,80vw)] w-auto rounded-card"
          />
        )}
      </div>
    </Dialog>
  );
}
