/** An address as people type it: "backpoll.example", "192.168.1.20:3000". */
export function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, "");
}
