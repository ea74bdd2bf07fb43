"use client";

import { useEffect, useRef, useState } from "react";
import { useIsLive } from "./use-is-live";
import { rememberReview } from "./way-back";

interface Props {
  readonly code: string;
  readonly title: string;
  /** The private link. */
  readonly address: string;
}

/** The private link to this review, to copy or to share. Without JavaScript it is a link to keep as a bookmark. */
export function KeepLink({ code, title, address }: Props) {
  const line = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const isLive = useIsLive();
  const isSharable = isLive && typeof navigator.share === "function";
  useEffect(() => rememberReview(code), [code]);

  async function copy(): Promise<void> {
    setSaid((await copied(address, line.current)) ? "Copied." : "Select the line and copy it by hand.");
  }

  async function share(): Promise<void> {
    // Who closes the sheet again has changed their mind: that is no failure.
    await navigator.share({ title: `${title}: your answers`, url: address }).catch(() => {});
  }

  return (
    <section
      aria-label="Keep this link"
      className="grid grid-cols-1 gap-2 rounded-card border border-line bg-card p-4"
    >
      <p>
        <strong>Keep this link: it opens your answers on any device.</strong>{" "}
        <span className="text-ink-2">
          Whoever has it sees your name and your answers, so share it with care.
        </span>
      </p>
      {isLive ? (
        <div className="flex flex-wrap gap-2">
          <input
            ref={line}
            readOnly
            value={address}
            aria-label="Private link"
            onFocus={(event) => event.target.select()}
            className="min-h-11 min-w-0 flex-1 basis-48 rounded-control border border-line bg-soft px-3 text-sm"
          />
          <LinkButton label="Copy" onPress={copy} />
          {isSharable && <LinkButton label="Share" onPress={share} />}
        </div>
      ) : (
        <a
          href={address}
          className="wrap-anywhere inline-flex min-h-11 items-center text-accent text-sm underline"
        >
          {address}
        </a>
      )}
      <p role="status" className="text-ink-2 text-sm empty:hidden">
        {said}
      </p>
    </section>
  );
}

function LinkButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="min-h-11 rounded-control border border-line bg-card px-4 font-semibold text-accent"
    >
      {label}
    </button>
  );
}

/** A laptop in a lecture hall serves plain HTTP, where browsers have no clipboard but the old command. */
async function copied(text: string, line: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    line?.select();
    return document.execCommand("copy");
  }
}
