import { spacedCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";

/** Whose data this is, and the way back. */
export function ExportsHeader({ room: { code, title } }: { readonly room: Room }) {
  return (
    <header className="border-line border-b pb-5">
      <a href={`/console/${code}/review`} className="inline-flex min-h-11 items-center text-ink-2 underline">
        Back to the review
      </a>
      <h1 className="font-bold text-3xl">Exports</h1>
      <p className="mt-1 text-ink-2">
        {title} · Room {spacedCode(code)}
      </p>
    </header>
  );
}
