import { type RoomCode, roomCode } from "@/lib/ids";

/** No vowels (no words), and none of 0 O 1 I L: 28 symbols, 28⁶ ≈ 4.8 × 10⁸ codes. */
export const codeAlphabet = "BCDFGHJKMNPQRSTVWXYZ23456789";
export const codeLength = 6;

/**
 * A join code out of random bytes, uniform over the alphabet: bytes of the last, incomplete run of 28 are passed
 * over, so that no symbol is likelier than another. Null when the bytes do not suffice (ask for more).
 */
export function joinCodeFrom(bytes: Uint8Array): RoomCode | null {
  const limit = 256 - (256 % codeAlphabet.length);
  const symbols = [...bytes]
    .filter((byte) => byte < limit)
    .slice(0, codeLength)
    .map((byte) => codeAlphabet.charAt(byte % codeAlphabet.length));
  return symbols.length === codeLength ? roomCode(symbols.join("")) : null;
}

/** A code as people type it ("kvx 7rd", "KVX-7RD"), or null when no code can look like that. */
export function readJoinCode(text: string): RoomCode | null {
  const symbols = text.toUpperCase().replace(/[\s\-–]/g, "");
  const readable =
    symbols.length === codeLength && [...symbols].every((symbol) => codeAlphabet.includes(symbol));
  return readable ? roomCode(symbols) : null;
}

/** As it is shown and read aloud: "KVX 7RD". */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
