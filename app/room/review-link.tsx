/** To all questions of the room with own answers and worked solutions. */
export function ReviewLink({ code }: { readonly code: string }) {
  return (
    <a
      href={`/review/${code}`}
      className="inline-flex min-h-14 items-center justify-center rounded-control bg-accent px-6 font-semibold text-lg text-on-accent"
    >
      Review your answers
    </a>
  );
}
