import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync("docs/threat-model.md", "utf8");
const guarantees = readFileSync("scripts/guarantees/guarantees.ts", "utf8");
/** The folder, and what each guarantee is called there. */
const ids = [...guarantees.matchAll(/from "\.\/([\w-]+)"/g)].flatMap(([, file]) =>
  [...readFileSync(`scripts/guarantees/${file}.ts`, "utf8").matchAll(/^ {2}id: "(\w+)"/gm)].map(
    ([, id]) => id,
  ),
);

test("every file that the threats name is there, and holds the test whose name is told", () => {
  const named = [...text.matchAll(/`([\w./[\]-]+\.tsx?)`((?:,? “[^”]+”)*)/g)];
  expect(named.length).toBeGreaterThan(30);
  for (const [, file = "", quoted = ""] of named) {
    expect(existsSync(file), file).toBe(true);
    const names = [...quoted.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => name);
    for (const name of names)
      expect(readFileSync(file, "utf8").includes(name), `${file}: ${name}`).toBe(true);
  }
});

test("every threat has its row, and every guarantee that a row names is run", () => {
  const rows = [...text.matchAll(/^\| (T\d+) \|/gm)].map(([, id]) => id);
  expect(rows).toEqual(Array.from({ length: 20 }, (_, index) => `T${index + 1}`));
  const shown = text
    .split("\n")
    .filter((line) => /^\| T\d+ \|/.test(line))
    .flatMap((line) => [
      ...(line.split("|").at(-2) ?? "").replace(/`[^`]*`|“[^”]*”/g, "").matchAll(/\b([RT]\d+b?)\b/g),
    ]);
  for (const [, id] of shown) expect(ids).toContain(id);
  expect(shown.length).toBeGreaterThan(10);
});
