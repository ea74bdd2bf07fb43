import { type SubmissionId, submissionId } from "@/lib/ids";

/** A version 4 UUID out of 16 random bytes. */
export function uuidOf(bytes: Uint8Array): string {
  const hex = [...bytes]
    .map((byte, index) => {
      if (index === 6) return (byte & 0x0f) | 0x40;
      if (index === 8) return (byte & 0x3f) | 0x80;
      return byte;
    })
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** `crypto.randomUUID` does not exist over plain HTTP, which is what a laptop in a lecture hall serves. */
export function newSubmissionId(): SubmissionId {
  return submissionId(uuidOf(crypto.getRandomValues(new Uint8Array(16))));
}
