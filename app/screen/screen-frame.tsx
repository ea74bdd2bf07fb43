import type { ReactNode } from "react";

interface Props {
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** One screen: what it shows, above a line with the way in and the state of the answers. */
export function ScreenFrame({ foot, children }: Props) {
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto] gap-[0.8rem] px-[1.6rem] pt-[1.2rem] pb-[0.9rem]">
      <main className="min-h-0 min-w-0">{children}</main>
      {foot}
    </div>
  );
}
