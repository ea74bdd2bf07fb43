import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = ["app", "db", "lib", "server"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file))
    .map((file) => `${folder}/${file}`),
);

function filesWith(pattern: RegExp): readonly string[] {
  return sources.filter((file) => pattern.test(readFileSync(file, "utf8"))).sort();
}

test("T9 one component takes HTML, and nothing else writes markup into a page", () => {
  expect(filesWith(/dangerouslySetInnerHTML/)).toEqual(["app/figures/typeset.tsx"]);
  expect(filesWith(/\b(inner|outer)HTML\b|insertAdjacentHTML|srcDoc|document\.write\b|DOMParser/)).toEqual(
    [],
  );
});

test("T9 one file makes HTML of text, and sets TeX by one set of options; others put together what it made", () => {
  expect(filesWith(/from "katex"/)).toEqual(["lib/problems/typeset.ts"]);
  expect(filesWith(/\bas Html\b/)).toEqual(["lib/ids.ts"]);
  const joiners = [
    ...["app/console/privacy/room-record.ts", "app/console/review/replay-player.tsx"],
    ...["app/console/review/right-answer.ts", "app/figures/label-of.ts", "lib/room/solution.ts"],
  ];
  expect(filesWith(/\bhtml\(/)).toEqual([...joiners, "lib/problems/typeset.ts"].sort());
  const words = /\bhtml\("[^"<&]*"\)|\bhtml\([\s\S]{0,120}?\.join\("[^"<&]*"\)\)/g;
  for (const file of joiners)
    expect(readFileSync(file, "utf8").replace(words, ""), file).not.toMatch(/\bhtml\(/);
});
