import type { Metadata } from "next";
import { toString as qrCode } from "qrcode";
import { LiveProvider } from "@/app/live/live-provider";
import { runtime } from "@/db/runtime";
import { Projector } from "../projector";

export const metadata: Metadata = { title: "Projector" };
// The address that phones reach is known to the running server only.
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function ScreenPage({ params }: Props) {
  const { code } = await params;
  const { origin } = runtime();
  const reviewUrl = `${origin}/review/${code}`;
  const reviewQr = await qrCode(reviewUrl, { type: "svg", margin: 2 });
  return (
    <LiveProvider>
      <Projector
        code={code}
        origin={origin}
        reviewQr={`data:image/svg+xml,${encodeURIComponent(reviewQr)}`}
      />
    </LiveProvider>
  );
}
