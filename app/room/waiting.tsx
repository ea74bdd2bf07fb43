import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A calm page with nothing to do but read one sentence. */
export function Waiting({ title, children }: Props) {
  return (
    <main className="grid flex-1 content-center gap-3 px-5 py-10">
      <h1 className="font-bold text-3xl leading-tight">{title}</h1>
      <div className="grid gap-4 text-ink-2 text-lg">{children}</div>
    </main>
  );
}
