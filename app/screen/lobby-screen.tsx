import { QrCode } from "@/app/console/qr-code";
import { spacedCode } from "@/lib/room/join-code";
import { Fitted } from "./fitted";
import { hostOf } from "./host-of";

interface Props {
  readonly title: string;
  readonly code: string;
  readonly origin: string;
  readonly present: number;
}

/** The way in at one glance: scan, or type an address and a code. */
export function LobbyScreen({ title, code, origin, present }: Props) {
  return (
    <main className="grid h-full grid-cols-[minmax(0,1fr)_auto] gap-[2rem] p-wall">
      <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto]">
        <p className="truncate text-ink-2 text-wall">{title}</p>
        <div className="grid min-h-0 content-center">
          <h1 className="text-ink-2 text-wall-lead">Scan, or go to</h1>
          <Fitted most={2.1} className="flex h-[3.2rem] items-center" textClassName="w-full">
            <p className="whitespace-nowrap font-bold">{hostOf(origin)}</p>
          </Fitted>
          <p className="mt-[0.9rem] text-ink-2 text-wall-lead">and enter</p>
          <Fitted most={4.4} className="flex h-[5.4rem] items-center" textClassName="w-full">
            <p className="whitespace-nowrap font-bold text-accent leading-tight tracking-[0.02em]">
              {spacedCode(code)}
            </p>
          </Fitted>
        </div>
        <p className="flex items-baseline gap-[0.5rem] text-ink-2 text-wall">
          <strong className="text-ink text-wall-clock">{present}</strong>
          {present === 1 ? "student is in" : "students are in"}
        </p>
      </div>
      <QrCode code={code} joinUrl={`${origin}/${code}`} className="wall-qr" />
    </main>
  );
}
