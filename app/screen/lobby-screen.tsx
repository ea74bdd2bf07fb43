import type { ReactNode } from "react";
import { QrCode } from "@/app/console/qr-code";
import { spacedCode } from "@/lib/room/join-code";
import { Fitted } from "./fitted";
import { hostOf } from "./host-of";

interface Props {
  readonly title: string;
  readonly code: string;
  readonly origin: string;
  readonly present: number;
  readonly foot: ReactNode;
}

/** The way in: scan, or type an address and a code. */
export function LobbyScreen({ title, code, origin, present, foot }: Props) {
  return (
    <div className="grid h-full grid-rows-[auto_minmax(0,1fr)_auto] gap-[1rem] px-[2rem] pt-[1.4rem] pb-[0.6rem]">
      <p className="flex items-baseline justify-between gap-[2rem] text-ink-2">
        <span className="truncate">{title}</span>
        <span className="whitespace-nowrap">
          <strong className="text-[1.6rem] text-ink">{present}</strong>{" "}
          {present === 1 ? "student is" : "students are"} in
        </span>
      </p>
      <main className="grid min-h-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-[2.5rem]">
        <Fitted most={2.1} className="grid max-h-full gap-[0.3em]">
          <h1 className="font-semibold text-ink-2">Join with your phone at</h1>
          <p className="whitespace-nowrap font-bold text-[1.1em]">{hostOf(origin)}</p>
          <p className="mt-[0.3em] text-ink-2">
            <span className="sr-only">with the </span>code
          </p>
          <p className="whitespace-nowrap font-bold text-[2.3em] text-accent leading-none tracking-[0.08em]">
            {spacedCode(code)}
          </p>
        </Fitted>
        <QrCode
          code={code}
          joinUrl={`${origin}/${code}`}
          className="h-[min(17rem,64vh)] w-auto border border-line"
        />
      </main>
      {foot}
    </div>
  );
}
