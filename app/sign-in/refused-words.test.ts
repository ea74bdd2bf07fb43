import { expect, test } from "vitest";
import { refusedWords } from "./refused-words";

test.each([
  ["INVALID_TOKEN", /^This link was already used/],
  ["email_not_verified", /^Your university does not say that your e-mail/],
  ["account_not_linked", /^Your university does not say that your e-mail/],
  ["not_admitted", /^Nobody with this e-mail is invited/],
  ["access_denied", /^The sign-in at your university was broken off/],
  ["state_mismatch", /^This sign-in was begun in another window/],
  ["state_security_mismatch", /^This sign-in was begun in another window/],
  ["constructor", /^Signing in did not work this time/],
  ["<b>", /^Signing in did not work this time/],
  ["", /^Signing in did not work this time/],
])("%s in the address is told in a sentence", (code, sentence) => {
  expect(refusedWords(code)).toMatch(sentence);
});

test("without a code nothing is told", () => {
  expect([refusedWords(undefined), refusedWords(["INVALID_TOKEN"])]).toEqual([null, null]);
});
