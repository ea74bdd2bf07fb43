"use client";

import { useEffect, useRef, useState } from "react";

/** A link to pass on. Where the browser does not let a page copy (only pages over TLS may), it is marked to be copied by hand. */
export function InvitationLink({ link }: { readonly link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");

  // A new link is what comes next for whoever asked for it.
  useEffect(() => {
    if (field.current?.value === link) field.current.select();
    setSaid("");
  }, [link]);

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Copied.");
    } catch {
      setSaid("Marked: copy it with Ctrl+C, or with ⌘C on a Mac.");
    }
  }

  return (
    <div className="grid gap-2 rounded-card border border-accent bg-accent-soft p-4">
      <label className="grid gap-1.5 font-semibold">
        Link to pass on, shown only now
        <input
          ref={field}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="min-h-12 min-w-0 rounded-control border border-ink-3 bg-card px-3 font-mono font-normal text-ink text-sm"
        />
      </label>
      <div className="flex flex-wrap items-center gap-x-4">
        <button
          type="button"
          onClick={() => void copy()}
          className="min-h-11 rounded-control border border-accent bg-card px-4 font-semibold text-accent"
        >
          Copy the link
        </button>
        <p role="status">{said}</p>
      </div>
    </div>
  );
}
