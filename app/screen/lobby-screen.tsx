import { QrCode } from "@/app/console/qr-code";
import type { Connection } from "@/app/live/use-room-connection";
import { spacedCode } from "@/lib/room/join-code";
import { ConnectionNote } from "./connection-note";
import { Fitted } from "./fitted";
import { hostOf } from "./host-of";

interface Props {
  readonly title: string;
  readonly code: string;
  readonly origin: string;
  readonly present: number;
  readonly connection: Connection;
}

/** The way in: scan, or type an address and a code. */
export function LobbyScreen({ title, code, origin, present, connection }: Props) {
  return (
    <div className="grid h-full grid-rows-[auto_minmax(0,1fr)] gap-[1rem] px-[2rem] pt-[1.4rem] pb-[1.8rem]">
      <header className="flex items-baseline justify-between gap-[2rem] text-ink-2">
        <p className="truncate">{title}</p>
        <ConnectionNote connection={connection} />
        <p className="whitespace-nowrap">
          <strong className="text-[1.6rem] text-ink">{present}</strong>{" "}
          {present === 1 ? "student is" : "students are"} in
        </p>
      </header>
      <main className="grid min-h-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-[2.5rem]">
        <Fitted most={2.1} className="flex h-full items-center" textClassName="grid w-full gap-[0.4em]">
          <h1 className="text-ink-2">Join with your phone at</h1>
          <p className="whitespace-nowrap font-bold text-[1.2em]">{hostOf(origin)}</p>
          <p className="mt-[0.5em] text-ink-2">with the code</p>
          <p className="whitespace-nowrap font-bold text-[2.4em] text-accent leading-none tracking-[0.06em]">
            {spacedCode(code)}
          </p>
        </Fitted>
        <QrCode
          code={code}
          joinUrl={`${origin}/${code}`}
          className="h-[min(19rem,72vh)] w-auto border border-line"
        />
      </main>
    </div>
  );
}
