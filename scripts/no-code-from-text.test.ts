import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const makers =
  /\beval\s*\(|\bnew Function\b|\bFunction\s*\(|\bvm\b.*\brun|set(Timeout|Interval)\s*\(\s*["'`]|\bimport\s*\(\s*[^"'\s]/;

/** Loads a thread of ours by its path, where the server runs from its sources. */
const loader = "db/start-thread.ts";

test("T12 nothing makes code of text: no evaluation, no functions from strings, no imports of what is computed", () => {
  const found: string[] = [];
  for (const folder of ["app", "db", "lib", "server"])
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (`${folder}/${file}` === loader) continue;
      if (!/\.tsx?$/.test(file) || /\.test\.|testing\//.test(file)) continue;
      const lines = readFileSync(`${folder}/${file}`, "utf8").split("\n");
      found.push(
        ...lines.filter((line) => makers.test(line)).map((line) => `${folder}/${file}: ${line.trim()}`),
      );
    }
  expect(found).toEqual([]);
  expect(makers.test('eval("1")') && makers.test("new Function(text)") && makers.test("import(name)")).toBe(
    true,
  );
});
