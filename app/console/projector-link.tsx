import type { MouseEvent } from "react";

/** Opens what the room sees in a window of its own, to be dragged onto the projector; the same one when it is open. */
export function ProjectorLink({ code }: { readonly code: string }) {
  const path = `/screen/${code}`;
  const name = `backpoll-screen-${code}`;
  function open(event: MouseEvent) {
    // Where windows are blocked the link opens a tab as any other.
    if (window.open(path, name, "popup,width=1280,height=720")) event.preventDefault();
  }
  return (
    <a
      href={path}
      target={name}
      onClick={open}
      className="inline-flex min-h-11 items-center rounded-control border border-accent px-4 font-semibold text-accent"
    >
      Projector window <span aria-hidden="true">&nbsp;↗</span>
    </a>
  );
}
