import { existsSync, readFileSync } from "node:fs";
import { build, type Metafile } from "esbuild";
import { describe, expect, test } from "vitest";
import { at } from "./process.mjs";

/**
 * What phones download, followed import by import from everything marked "use client" on their pages: the import
 * rules of biome.json look at one file at a time and would not see a key that comes along behind two others.
 * Strict on purpose: a module that a good bundler might shake off again counts as downloaded.
 *
 * What `import()` asks for comes later or never, so it is followed apart (docs/decisions/008).
 */
const pages = ["app/page.tsx", "app/room/page.tsx", "app/practice/question/page.tsx"];
/** Wrapped around every page. */
const frames = ["app/layout.tsx", "app/room/layout.tsx"].filter((file) => existsSync(at(file)));
const onDemand = "app/room/expression/on-demand.ts";
/** What every phone loads once it is connected (docs/decisions/011). */
const later = "app/room/later.ts";

const neverOnPhones: readonly [what: string, match: RegExp][] = [
  ["the derivative engine", /^lib\/network\//],
  ["the problems and their keys", /^lib\/problems\//],
  ["the database", /^db\/|^(drizzle-orm|better-sqlite3)(\/|$)/],
  ["the server", /^server\/|^socket\.io(\/|$)/],
  ["a heavy package", /^(zod|katex|better-auth)(\/|$)/],
];
const neverAtFirst: typeof neverOnPhones = [
  ...neverOnPhones,
  ["the grader", /^lib\/grading\//],
  ["the reader of expressions", /^lib\/expression\/|^fraction\.js(\/|$)/],
];
/** The reader reads numbers as the grader does, in exact fractions; the rest of lib/grading knows keys. */
const neverOnDemand: typeof neverOnPhones = [
  ...neverOnPhones.slice(1),
  ["the derivative engine", /^lib\/network\/(?!rational\.ts$)/],
  ["the grader", /^lib\/grading\/(?!(?:normalise|read-\w+|decimal|reading-problem)\.ts$)/],
  ["the comparison with a key", /^lib\/expression\/(?:equality|compare|canonical|explain|polynomial)/],
];

/** A screen may draw what a phone may not; nowhere may be what knows a key. */
const neverInPublic: typeof neverOnPhones = [
  ["the derivative engine", /^lib\/network\/(?!rational\.ts$)/],
  ["the problems and their keys", /^lib\/problems\//],
  ["the grader", /^lib\/grading\/(?!(?:normalise|read-\w+|decimal|reading-problem)\.ts$)/],
  ["the comparison with a key", /^lib\/expression\/(?:equality|compare|canonical|explain|polynomial)/],
  ["the room as the server has it", /^lib\/room\/(?:content|view|tally|bars|decide|evolve|solution)/],
  ["the database", /^db\/|^(drizzle-orm|better-sqlite3)(\/|$)/],
  ["the server", /^server\/|^socket\.io(\/|$)/],
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

/** Every module these roots lead to, each with the chain of imports that leads there; and what they load on demand. */
function downloads(
  graph: Metafile["inputs"],
  roots: readonly string[],
): { files: Map<string, string[]>; later: Set<string> } {
  const files = new Map<string, string[]>();
  const later = new Set<string>();
  const queue = roots.map((root) => [root]);
  for (const chain of queue) {
    const file = chain.at(-1) ?? "";
    if (files.has(file)) continue;
    files.set(file, chain);
    for (const { path, kind } of graph[file]?.imports ?? []) {
      if (kind === "dynamic-import") later.add(path);
      else if (!path.endsWith(".css")) queue.push([...chain, path]);
    }
  }
  return { files, later };
}

const chainsTo = (files: Map<string, string[]>, match: RegExp): string[] =>
  [...files].filter(([file]) => match.test(file)).map(([, chain]) => chain.join(" → "));

describe.each(pages)("the phone's page %s", (page) => {
  let found: Promise<ReturnType<typeof downloads>> | undefined;
  const downloaded = () => {
    if (!existsSync(at(page))) throw new Error(`${page} is missing: it is one of the phone's pages.`);
    found ??= importGraph([page, ...frames]).then((graph) =>
      downloads(graph, Object.keys(graph).filter(isClientRoot)),
    );
    return found;
  };

  test("has components that run on the phone", async () => {
    const files = [...(await downloaded()).files.keys()];
    expect(files.filter((file) => file.startsWith("app/"))).not.toEqual([]);
  });

  test.each(neverAtFirst)("does not download %s", async (_, match) => {
    expect(chainsTo((await downloaded()).files, match)).toEqual([]);
  });

  test("loads nothing on demand but the pad of formulae, and what comes after the first paint", async () => {
    const found = [...(await downloaded()).later].sort();
    expect(found).toEqual(page === "app/page.tsx" ? [] : [onDemand, later]);
  });
});

/** What projectors and visitors without a seat download: the same for all, and nothing of a key either. */
const publicPages = ["app/screen/[code]/page.tsx", "app/practice/page.tsx", "app/not-found.tsx"];

describe.each(publicPages)("the public page %s", (page) => {
  let found: Promise<Map<string, string[]>> | undefined;
  const downloaded = () => {
    if (!existsSync(at(page))) throw new Error(`${page} is missing: it is one of the public pages.`);
    found ??= importGraph([page, ...frames]).then((graph) => {
      const { files, later } = downloads(graph, Object.keys(graph).filter(isClientRoot));
      return downloads(graph, [...files.keys(), ...later]).files;
    });
    return found;
  };

  test("is followed to what runs in the browser", async () => {
    const files = [...(await downloaded()).keys()];
    if (page.startsWith("app/screen/")) expect(files).toContain("app/screen/projector.tsx");
  });

  test.each(neverInPublic)("does not download %s", async (_, match) => {
    expect(chainsTo(await downloaded(), match)).toEqual([]);
  });
});

test("no source maps are made of what browsers download: they would tell what servers do", async () => {
  const { default: config } = await import(at("next.config.js"));
  expect(config.productionBrowserSourceMaps ?? false).toBe(false);
});

describe("what comes after the first paint", () => {
  test.each(neverAtFirst)("does not download %s", async (_, match) => {
    const graph = await importGraph([later]);
    expect(chainsTo(downloads(graph, [later]).files, match)).toEqual([]);
  });
});

describe("the pad of formulae, loaded on demand", () => {
  let found: Promise<ReturnType<typeof downloads>> | undefined;
  const downloaded = () => {
    found ??= importGraph([onDemand]).then((graph) => downloads(graph, [onDemand]));
    return found;
  };

  test("reads with the parser that grading uses", async () => {
    expect([...(await downloaded()).files.keys()]).toContain("lib/expression/parser.ts");
  });

  test.each(neverOnDemand)("does not download %s", async (_, match) => {
    expect(chainsTo((await downloaded()).files, match)).toEqual([]);
  });
});
