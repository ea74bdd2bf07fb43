import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { codeAlphabet, joinCodeFrom, readJoinCode, spacedCode } from "./join-code";

test("a code has six symbols of an alphabet without look-alikes and without vowels", () => {
  expect(codeAlphabet).not.toMatch(/[AEIOU01L]/);
  for (let i = 0; i < 200; i += 1) expect(joinCodeFrom(randomBytes(32))).toMatch(/^[^AEIOU01L]{6}$/);
});

test("every symbol is equally likely: each residue takes the same number of byte values", () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const symbol = joinCodeFrom(new Uint8Array([byte, 0, 0, 0, 0, 0]))?.charAt(0);
    if (symbol !== undefined) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  expect(counts.size).toBe(28);
  expect(new Set(counts.values()).size).toBe(1);
});

test("too few usable bytes give no code rather than a short one", () => {
  expect(joinCodeFrom(new Uint8Array([255, 255, 255, 255, 255, 255, 1, 2]))).toBeNull();
});

test("people type codes in small letters, with spaces and dashes", () => {
  for (const typed of ["KVX7RD", "kvx 7rd", " Kvx-7Rd ", "k v x 7 r d"])
    expect(readJoinCode(typed)).toBe("KVX7RD");
  for (const typed of ["", "KVX7R", "KVX7RDD", "KVX7RO", "KVX7R1", "KVX7R!"])
    expect(readJoinCode(typed)).toBeNull();
  expect(spacedCode("KVX7RD")).toBe("KVX 7RD");
});
