import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { participantId } from "@/lib/ids";
import { createReviewKeys } from "./review-keys";

const keys = createReviewKeys(randomBytes(32));
const ada = participantId("0193f7a2-6f1c-7b3e-9d54-2f8f0d5c7a11");
const key = keys.keyOf(ada);

describe("review keys", () => {
  test("a seat's key leads back to the seat, and is always the same", () => {
    expect(keys.seatOf(key)).toBe(ada);
    expect(keys.keyOf(ada)).toBe(key);
  });

  test("a key fits into an address as it is", () => {
    expect(encodeURIComponent(key)).toBe(key);
  });

  test("no symbol of a key can be changed, left out or added", () => {
    for (let at = 0; at < key.length; at++) {
      const other = key[at] === "A" ? "B" : "A";
      expect(keys.seatOf(`${key.slice(0, at)}${other}${key.slice(at + 1)}`)).toBeNull();
      expect(keys.seatOf(key.slice(0, at))).toBeNull();
      expect(keys.seatOf(key.slice(0, at) + key.slice(at + 1))).toBeNull();
    }
    for (const tail of ["A", "=", ".", "%00", "\n"]) expect(keys.seatOf(key + tail)).toBeNull();
  });

  test("another spelling of the same bytes is another key, and opens nothing", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // The last of 43 symbols has two bits to spare.
    const last = alphabet.indexOf(key.at(-1) ?? "");
    for (const spare of [1, 2, 3]) expect(keys.seatOf(key.slice(0, -1) + alphabet[last + spare])).toBeNull();
  });

  test("the signature of one seat opens no other", () => {
    const [, signature] = key.split(".");
    const [eve] = keys.keyOf(participantId("eve")).split(".");
    expect(keys.seatOf(`${eve}.${signature}`)).toBeNull();
  });

  test("a key made with another secret opens nothing", () => {
    expect(createReviewKeys(randomBytes(32)).seatOf(key)).toBeNull();
  });

  test("an id that is no text of ours, and nonsense of any length, are refused without an error", () => {
    for (const nonsense of ["", ".", "a.b", "x".repeat(10_000), `${"x".repeat(300)}.${"y".repeat(43)}`])
      expect(keys.seatOf(nonsense)).toBeNull();
  });
});
