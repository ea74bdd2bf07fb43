import type { ReactNode } from "react";

interface Props {
  readonly href: string;
  /** What the file holds, in one sentence. */
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** A file to take away, and what it holds. */
export function DownloadLink({ href, note, children }: Props) {
  return (
    <div className="grid gap-1.5 sm:grid-cols-[16rem_1fr] sm:items-center sm:gap-6">
      <a
        href={href}
        download
        className="inline-flex min-h-12 items-center justify-center rounded-control bg-accent px-5 font-semibold text-on-accent"
      >
        {children}
      </a>
      <p className="text-ink-2">{note}</p>
    </div>
  );
}
