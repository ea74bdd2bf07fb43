import { toString as qrCode } from "qrcode";

/** The few lines an instructor needs after the start: the way in, and where phones go. */
export async function printBanner(addresses: {
  readonly origin: string;
  readonly local: string;
  readonly link: string;
}): Promise<void> {
  const onlyHere = addresses.origin === addresses.local;
  console.log(`
Backpoll is running.

  Instructor   ${addresses.link}
               (signs in once, on this machine; start again for a new link)
  Students     ${addresses.origin}${onlyHere ? "  (no network found: only this machine reaches it)" : ""}
`);
  console.log(await qrCode(addresses.origin, { type: "terminal", small: true }));
}
