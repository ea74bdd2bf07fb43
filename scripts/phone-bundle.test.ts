import { existsSync, readFileSync } from "node:fs";
import { build, type Metafile } from "esbuild";
import { describe, expect, test } from "vitest";
import { at } from "./process.mjs";

/**
 * What phones download, followed import by import from everything marked "use client" on their pages: the import
 * rules of biome.json look at one file at a time and would not see a key that comes along behind two others.
 * Strict on purpose: a module that a good bundler might shake off again counts as downloaded.
 */
const pages = ["app/page.tsx", "app/room/page.tsx"];
/** Wrapped around every page. */
const frames = ["app/layout.tsx", "app/room/layout.tsx"].filter((file) => existsSync(at(file)));

const neverOnPhones: readonly [what: string, match: RegExp][] = [
  ["the derivative engine", /^lib\/network\//],
  ["the problems and their keys", /^lib\/problems\//],
  ["the grader", /^lib\/grading\//],
  ["the reader of expressions", /^lib\/expression\//],
  ["the database", /^db\/|^(drizzle-orm|better-sqlite3)(\/|$)/],
  ["the server", /^server\/|^socket\.io(\/|$)/],
  ["a heavy package", /^(zod|katex|fraction\.js|better-auth)(\/|$)/],
];

/** The import graph by path; packages by name. Types are gone already: they are never downloaded. */
async function importGraph(entries: readonly string[]): Promise<Metafile["inputs"]> {
  const { metafile } = await build({
    absWorkingDir: at("."),
    entryPoints: [...entries],
    outdir: "none",
    write: false,
    metafile: true,
    bundle: true,
    format: "esm",
    jsx: "automatic",
    packages: "external",
    loader: { ".css": "empty", ".svg": "empty", ".png": "empty", ".woff2": "empty" },
    logLevel: "silent",
  });
  return metafile.inputs;
}

const isClientRoot = (file: string): boolean =>
  /^(?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*["']use client["']/.test(readFileSync(at(file), "utf8"));

/** Every module the client roots among the graph's files lead to, each with the chain of imports that leads there. */
function downloads(graph: Metafile["inputs"]): Map<string, string[]> {
  const chains = new Map<string, string[]>();
  const queue = Object.keys(graph)
    .filter(isClientRoot)
    .map((root) => [root]);
  for (const chain of queue) {
    const file = chain.at(-1) ?? "";
    if (chains.has(file)) continue;
    chains.set(file, chain);
    for (const { path } of graph[file]?.imports ?? [])
      if (!path.endsWith(".css")) queue.push([...chain, path]);
  }
  return chains;
}

describe.each(pages)("the phone's page %s", (page) => {
  let found: Promise<Map<string, string[]>> | undefined;
  const downloaded = () => {
    if (!existsSync(at(page))) throw new Error(`${page} is missing: it is one of the phone's two pages.`);
    found ??= importGraph([page, ...frames]).then(downloads);
    return found;
  };

  test("has components that run on the phone", async () => {
    const files = [...(await downloaded()).keys()];
    expect(files.filter((file) => file.startsWith("app/"))).not.toEqual([]);
  });

  test.each(neverOnPhones)("does not download %s", async (_, match) => {
    const guilty = [...(await downloaded())].filter(([file]) => match.test(file));
    expect(guilty.map(([, chain]) => chain.join(" → "))).toEqual([]);
  });
});
