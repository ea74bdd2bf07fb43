import type { ConsoleView } from "@/lib/protocol/views";
import { spacedCode } from "@/lib/room/join-code";
import { JoinAddress } from "./join-address";
import { QrCode } from "./qr-code";

interface Props {
  readonly view: ConsoleView;
  readonly present: number;
}

/** Before the first question: the way in, as the projector shows it. */
export function LobbyStage({ view: { code, joinUrl }, present }: Props) {
  return (
    <section
      aria-labelledby="lobby"
      className="mx-auto grid max-w-2xl justify-items-center gap-5 text-center"
    >
      <h2 id="lobby" className="font-semibold text-2xl">
        Students join with a phone
      </h2>
      <QrCode code={code} joinUrl={joinUrl} className="h-[min(44dvh,22rem)] w-auto border border-line" />
      <p className="font-bold text-6xl tracking-wider">{spacedCode(code)}</p>
      <p className="text-ink-2 text-xl">
        <JoinAddress joinUrl={joinUrl} />
      </p>
      <p className="text-2xl">
        <strong>{present}</strong> {present === 1 ? "student is" : "students are"} in
      </p>
    </section>
  );
}
