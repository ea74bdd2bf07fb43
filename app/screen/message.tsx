import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A screen that has nothing of the room to show. */
export function Message({ title, children }: Props) {
  return (
    <main className="grid h-full place-content-center gap-4 p-8 text-center">
      <h1 className="font-bold text-4xl">{title}</h1>
      <p className="text-ink-2">{children}</p>
    </main>
  );
}
