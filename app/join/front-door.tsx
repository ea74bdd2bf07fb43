import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** One narrow column with one thing to do: the pages before a room. */
export function FrontDoor({ title, children }: Props) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-sm flex-col px-5 pt-6 pb-[max(1.5rem,env(safe-area-inset-bottom))]">
      <header>
        <a href="/" className="inline-flex min-h-11 items-center font-semibold text-ink-2">
          Backpoll
        </a>
      </header>
      <main className="grid flex-1 content-center gap-6 py-8">
        <h1 className="text-balance font-bold text-3xl leading-tight">{title}</h1>
        {children}
      </main>
    </div>
  );
}
