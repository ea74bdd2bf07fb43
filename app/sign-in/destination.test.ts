import { describe, expect, it } from "vitest";
import { destination, signInPath } from "./destination";

describe("destination", () => {
  it("leads back to the page that asked to sign in", () => {
    for (const path of [
      "/decks",
      "/account",
      "/people",
      "/console/KVX7RD/runners",
      "/console/KVX7RD",
      "/console/KVX7RD/review",
      "/console/KVX7RD/review/students",
    ])
      expect(destination(new URL(signInPath(path), "http://localhost").searchParams.get("next"))).toBe(path);
  });

  it("never leads to another site", () => {
    for (const next of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/decks/../..",
      ["/decks"],
      null,
    ])
      expect(destination(next)).toBe("/decks");
  });
});
