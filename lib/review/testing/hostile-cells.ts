import { randomFrom } from "@/lib/problems/random";

const starts = [
  ...["", "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "\r\n", "\0", "'", "''", '"', " "],
  ...["  =", "'=", "''=", "\u00a0=", "\ufeff=", "\u202e", "−", "|"],
];
const middles = [
  ...["1+1", 'HYPERLINK("http://evil.example","x")', "cmd|' /C calc'!A0", "SUM(A1:A9)", "a,b", 'say "hi"'],
  ...[
    "one\ntwo",
    "one\r\ntwo",
    "one\rtwo",
    "nul\0nul",
    "שלום עולם",
    "\u202eevil\u202c",
    "👩‍🏫🧮",
    "\ud800",
    "\udc00x",
  ],
  ...["0.5", "1e5", "-0.5", "00123", "12345678901234567890", "a;b;c", "a\tb", "x".repeat(10_000), "é̂", ""],
];
const ends = ["", " ", '"', ",", "\r", "\n", "\r\n", "'", ";", "\0"];

/** Texts of the kind that break tables or that spreadsheets run, the same for the same seed. */
export function hostileCells(count: number, seed: number): readonly string[] {
  const random = randomFrom(seed);
  const one = (all: readonly string[]) => all[random.integer(0, all.length - 1)] ?? "";
  return Array.from({ length: count }, () => `${one(starts)}${one(middles)}${one(ends)}`);
}
