/** To all questions of the room with own answers and worked solutions, and to the link that keeps them. */
export function ReviewLink({ code }: { readonly code: string }) {
  return (
    <>
      <a
        href={`/review/${code}`}
        className="inline-flex min-h-14 items-center justify-center rounded-control bg-accent px-6 font-semibold text-lg text-on-accent"
      >
        Review your answers
      </a>
      <p className="text-ink-2 text-sm">Keep the link you find there: it opens your answers on any device.</p>
    </>
  );
}
