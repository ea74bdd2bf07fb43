import { detachRoster } from "./actions";

interface Props {
  readonly code: string;
  readonly title: string;
}

/** Takes the class list off a room, once it is said what goes with it. */
export function DetachRoster({ code, title }: Props) {
  return (
    <details className="border-line border-t pt-4">
      <summary className="min-h-11 py-2.5 text-ink-2">Take the list off this room…</summary>
      <form action={detachRoster.bind(null, code)} className="grid gap-3">
        <p className="max-w-prose text-ink-2">
          Who of “{title}” sat where is forgotten for this room. The list and the answers stay.
        </p>
        <button
          type="submit"
          className="min-h-12 justify-self-start rounded-control border border-wrong px-5 font-semibold text-wrong"
        >
          Take the list off
        </button>
      </form>
    </details>
  );
}
