import { spacedCode } from "@/lib/room/join-code";
import { Dialog } from "./dialog";
import { JoinAddress } from "./join-address";
import { QrCode } from "./qr-code";

interface Props {
  readonly code: string;
  readonly joinUrl: string;
  readonly onClose: () => void;
}

/** The way into the room, large enough for those who come late. */
export function QrDialog({ code, joinUrl, onClose }: Props) {
  return (
    <Dialog title="Join this room" closeKey="q" onClose={onClose}>
      <div className="mt-4 grid justify-items-center gap-4">
        <QrCode code={code} joinUrl={joinUrl} className="h-[min(62dvh,80vw)] w-auto" />
        <p className="font-bold text-5xl tracking-wider">{spacedCode(code)}</p>
        <p className="text-ink-2 text-xl">
          <JoinAddress joinUrl={joinUrl} />
        </p>
      </div>
    </Dialog>
  );
}
