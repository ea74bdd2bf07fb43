import { expect, test } from "vitest";
import { readOptions, UsageError } from "./options";

test("a code is enough; the port is the server's own", () => {
  expect(readOptions(["--code", "kvx 7rd", "--seed", "1"], {})).toEqual({
    ...{ url: "http://localhost:3000", code: "KVX7RD", students: 30, seed: 1, pace: 20, offline: 0.08 },
    ...{ once: true, verbose: false },
  });
  expect(readOptions(["--code", "KVX7RD"], { PORT: "4000" }).url).toBe("http://localhost:4000");
});

test("every option is read", () => {
  const args = "--url https://poll.example.org/ --code KVX7RD --students 300 --seed 7 --pace 0.5 --offline 1";
  expect(readOptions([...args.split(" "), "--no-once", "--verbose"], {})).toEqual({
    ...{ url: "https://poll.example.org", code: "KVX7RD", students: 300, seed: 7, pace: 0.5, offline: 1 },
    ...{ once: false, verbose: true },
  });
});

test.each([
  [[], "--code"],
  [["--code", "KVX7R"], "--code"],
  [["--code", "KVX7RD", "--students", "2001"], "--students"],
  [["--code", "KVX7RD", "--students", "1.5"], "--students"],
  [["--code", "KVX7RD", "--offline", "8%"], "--offline"],
  [["--code", "KVX7RD", "--url", "poll"], "--url"],
  [["--code", "KVX7RD", "--speed", "9"], "--speed"],
])("%j is refused with a word on %s", (args, word) => {
  expect(() => readOptions(args, {})).toThrow(UsageError);
  expect(() => readOptions(args, {})).toThrow(word);
});
