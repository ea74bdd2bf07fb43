import { Fitted } from "./fitted";
import { hostOf } from "./host-of";

interface Props {
  readonly title: string;
  readonly code: string;
  readonly origin: string;
  readonly reviewQr: string;
}

/** After the end: thanks, and where everybody finds the own answers. Laid out as the door was. */
export function EndScreen({ title, code, origin, reviewQr }: Props) {
  const address = `${hostOf(origin)}/review/${code}`;
  return (
    <main className="grid h-full grid-cols-[minmax(0,1fr)_auto] gap-[2rem] p-wall">
      <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)]">
        <p className="truncate text-ink-2 text-wall">{title}</p>
        <div className="grid min-h-0 content-center gap-[0.7rem]">
          <h1 className="font-bold text-wall-clock">Thank you.</h1>
          <p className="text-wall-lead leading-snug">
            Your answers and every worked solution, on the phone you answered with:
          </p>
          <Fitted most={1.45} className="flex h-[2.2rem] items-center" textClassName="w-full">
            <p className="whitespace-nowrap font-bold text-accent">{address}</p>
          </Fitted>
        </div>
      </div>
      {/* biome-ignore lint/performance/noImgElement: an SVG of our own server; there is nothing to optimise */}
      <img
        src={reviewQr}
        alt={`QR code of ${address}`}
        width={512}
        height={512}
        className="wall-qr rounded-card"
      />
    </main>
  );
}
