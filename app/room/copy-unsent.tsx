import { useEffect, useState } from "react";
import { type Outbox, stuck, unsent } from "./outbox";
import { unsentText } from "./unsent-text";

const afterMs = 30_000;
const lookEveryMs = 5_000;

interface Props {
  readonly code: string;
  readonly outbox: Outbox;
}

/** The last resort while answers are not saved, for whatever reason: one's own answers as text, to bring them to the instructor some other way. */
export function CopyUnsent({ code, outbox }: Props) {
  const [now, setNow] = useState(Date.now);
  const [shown, setShown] = useState<"nothing" | "copied" | "text">("nothing");
  const isWaiting = unsent(outbox).length > 0;

  useEffect(() => {
    if (!isWaiting) return;
    const timer = window.setInterval(() => setNow(Date.now()), lookEveryMs);
    return () => window.clearInterval(timer);
  }, [isWaiting]);

  const slips = stuck(outbox, now, afterMs);
  if (slips.length === 0) return null;
  const text = unsentText(code, slips);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setShown("copied");
    } catch {
      // No clipboard over plain HTTP: then it can be copied by hand.
      setShown("text");
    }
  }

  return (
    <section
      aria-label="Unsent answers"
      className="grid gap-2 border-line border-b bg-soft px-4 py-3 text-sm"
    >
      <p>Your answer has not been saved for a while. It stays on this phone and is sent by itself.</p>
      <button
        type="button"
        onClick={copy}
        className="min-h-11 justify-self-start rounded-control border border-line bg-card px-4 font-semibold"
      >
        Copy my unsent answers
      </button>
      <p role="status" className="empty:hidden">
        {shown === "copied" && "Copied. Paste it into a message to your instructor."}
        {shown === "text" && "Select this text, copy it, and send it to your instructor."}
      </p>
      {shown === "text" && (
        <textarea
          readOnly
          value={text}
          rows={4}
          aria-label="My unsent answers"
          onFocus={(event) => event.currentTarget.select()}
          className="w-full rounded-control border border-line bg-card p-2"
        />
      )}
    </section>
  );
}
