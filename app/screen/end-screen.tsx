import { Fitted } from "./fitted";
import { hostOf } from "./host-of";

interface Props {
  readonly title: string;
  readonly code: string;
  readonly origin: string;
  readonly reviewQr: string;
}

/** After the end: thanks, and where everybody finds the own answers. */
export function EndScreen({ title, code, origin, reviewQr }: Props) {
  const address = `${hostOf(origin)}/review/${code}`;
  return (
    <main className="grid h-full grid-cols-[minmax(0,1fr)_auto] items-center gap-[2.5rem] px-[2rem] py-[1.4rem]">
      <Fitted most={1.8} className="flex h-full items-center" textClassName="grid w-full gap-[0.6em]">
        <p className="text-ink-2">{title}</p>
        <h1 className="font-bold text-[1.7em]">Thank you.</h1>
        <p>Your answers and every worked solution, on the phone you answered with:</p>
        <p className="whitespace-nowrap font-bold text-accent">{address}</p>
      </Fitted>
      {/* biome-ignore lint/performance/noImgElement: an SVG of our own server; there is nothing to optimise */}
      <img
        src={reviewQr}
        alt={`QR code of ${address}`}
        width={512}
        height={512}
        className="h-[min(17rem,64vh)] w-auto rounded-card border border-line"
      />
    </main>
  );
}
