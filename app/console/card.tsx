import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** Beside the title, at the right. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One matter of the console in a box of its own. */
export function Card({ title, aside, className = "", children }: Props) {
  return (
    <section className={`grid gap-3 rounded-card border border-line bg-card p-4 ${className}`}>
      <div className="flex min-h-9 items-center justify-between gap-3">
        <h2 className="font-semibold">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
