import { describe, expect, test } from "vitest";
import { type AllFirstTries, firstTriesOf, withFirstTry, withoutShare } from "./first-tries";

const tried = (...tries: readonly [part: string, isRight: boolean][]): AllFirstTries =>
  tries.reduce<AllFirstTries>((all, [part, isRight]) => withFirstTry(all, "F1", { part, isRight }), {});

describe("first tries", () => {
  test("right ones are counted among all", () => {
    const all = tried(["a", true], ["b", false], ["c", true]);
    expect(firstTriesOf(all, "F1")).toMatchObject({ right: 2, tried: 3 });
  });

  test("a second try of the same part changes nothing", () => {
    expect(firstTriesOf(tried(["a", false], ["a", true]), "F1")).toMatchObject({ right: 0, tried: 1 });
  });

  test("families are counted apart", () => {
    expect(firstTriesOf(tried(["a", true]), "F2")).toMatchObject({ right: 0, tried: 0 });
  });

  test("a share that begins again does not make first tries of old parts", () => {
    const again = withFirstTry(withoutShare(tried(["a", true]), "F1"), "F1", { part: "a", isRight: true });
    expect(firstTriesOf(again, "F1")).toMatchObject({ right: 0, tried: 0 });
  });

  test("only the latest parts are remembered, whatever the number", () => {
    const many = tried(...Array.from({ length: 500 }, (_, i): [string, boolean] => [`p${i}`, true]));
    const { parts, ...share } = firstTriesOf(many, "F1");
    expect([share, parts.length, parts.at(-1)]).toEqual([{ right: 500, tried: 500 }, 300, "p499"]);
  });
});
