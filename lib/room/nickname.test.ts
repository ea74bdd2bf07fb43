import { expect, test } from "vitest";
import { readNickname } from "./nickname";

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
  for (const text of ["", "   ", "\u200b\u200e", "\u0301"]) expect(readNickname(text).ok).toBe(false);
  expect(readNickname("x".repeat(25))).toEqual({
    ok: false,
    error: "This name has 25 characters; up to 24 fit.",
  });
  expect(readNickname("👩‍👩‍👧".repeat(24)).ok).toBe(true);
});
