interface Props {
  readonly code: string;
  readonly joinUrl: string;
  readonly className?: string;
}

/** The way into the room for a phone's camera. Black on white in every theme. */
export function QrCode({ code, joinUrl, className }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: an SVG of our own server; there is nothing to optimise
    <img
      src={`/api/qr/${code}`}
      alt={`QR code of ${joinUrl}`}
      width={512}
      height={512}
      className={`rounded-card ${className ?? ""}`}
    />
  );
}
