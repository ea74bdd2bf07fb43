import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName, readNickname } from "./nickname";

test("names of people are taken as they are, in any script", () => {
  for (const name of ["Ada", "José Ñandú", "李小龙", "عائشة", "O’Neill-Smith 2", "Zoë"])
    expect(readNickname(name)).toEqual({ ok: true, value: name });
});

test("spaces are folded, and what cannot be seen is taken out", () => {
  expect(readNickname("  Ada \n Lovelace\u200b ")).toEqual({ ok: true, value: "Ada Lovelace" });
  expect(readNickname("\u202eAda")).toEqual({ ok: true, value: "Ada" });
  expect(readNickname(`Z${"\u0335".repeat(50)}algo`)).toEqual({ ok: true, value: "Z\u0335\u0335algo" });
});

test("a name that nobody could see or that does not fit is refused with a sentence", () => {
  for (const text of ["", "   ", "\u200b\u200e", "\u0301", "\u3164", "\u115f\uffa0", "\u2800", "\ufe0f"])
    expect(readNickname(text).ok).toBe(false);
  expect(readNickname("x".repeat(25))).toEqual({
    ok: false,
    error: "This name has 25 characters; up to 24 fit.",
  });
  expect(readNickname("👩‍👩‍👧".repeat(24)).ok).toBe(true);
});

test("T9 names that look alike for what nobody sees in them are the same name", () => {
  const hidden = [
    "\u3164",
    "\u2800",
    "\u034f",
    "\u{e0041}",
    "\ufe0f",
    "\u200d",
    "\u00ad",
    "\u2066",
    "\u{1d173}",
    "\ud800",
  ];
  for (const mark of hidden)
    for (const text of [`${mark}Ada`, `A${mark}da`, `Ada${mark}`]) expect(cleanName(text)).toBe("Ada");
  expect(cleanName("Zoe\u200b\u0308")).toBe("Zoë");
  expect(cleanName("\u0301\u0301Ada")).toBe("Ada");
});

test("pictures of several characters stay as they are", () => {
  for (const name of ["👩‍🚀", "❤️", "1️⃣", "👩‍❤️‍👩", "🏳️‍🌈"]) expect(cleanName(name)).toBe(name);
});

test("T9 what joined a picture that nobody has assigned goes with it", () => {
  expect(cleanName("\u{1F1AE}\u200da\u{1F1AE}\u200d\u{1F1AE}\u200db")).toBe("ab");
});

test("T9 whatever is typed, a name is plain, and cleaning it again changes nothing", () => {
  const nasty = fc.constantFrom(
    ..."\u200b\u202e\u0301\u0302\u3164\u2800\u034f\u200d\ufe0f\u0000\n a👩ﷺ\u1100\u1161",
  );
  const text = fc.string({
    unit: fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 1 })),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (typed) => {
      const name = cleanName(typed);
      expect(cleanName(name)).toBe(name);
      expect(name).toBe(name.normalize("NFKC"));
      expect(name).not.toMatch(
        /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b]|\p{M}{3}|^\p{M}|^\s|\s$/u,
      );
    }),
    { numRuns: 3_000 },
  );
});
