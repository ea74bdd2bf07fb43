import { readdirSync, readFileSync } from "node:fs";
import { build, type Plugin } from "esbuild";
import { expect, test } from "vitest";
import { at } from "./process.mjs";

/** React's own that a server may call. */
const everywhere = ["use", "useId"];

/** What runs in the browser or is called from there: a page only refers to it. */
const isReferredTo = (path: string) => /^"use (client|server)";/m.test(readFileSync(path, "utf8"));

const serverAlone: Plugin = {
  name: "server-alone",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/(app|lib|db)\/.*\.tsx?$/ }, ({ path }) =>
      isReferredTo(path) ? { contents: "module.exports = {};" } : null,
    ),
};

/** Hooks that are called where a server renders these files, each with its place. */
async function hooksBehind(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: at("."),
    entryPoints,
    outdir: "unused",
    write: false,
    bundle: true,
    metafile: true,
    platform: "node",
    packages: "external",
    external: ["*.css"],
    logLevel: "silent",
    plugins: [serverAlone],
  });
  return Object.keys(metafile.inputs)
    .filter((file) => !isReferredTo(at(file)))
    .flatMap((file) =>
      [...readFileSync(at(file), "utf8").matchAll(/\b(use[A-Z]\w*)\(/g)]
        .map(([, hook = ""]) => hook)
        .filter((hook) => !everywhere.includes(hook))
        .map((hook) => `${file}: ${hook}`),
    );
}

test("no page calls a hook while the server renders it: it would answer 500, and no build says so", async () => {
  const pages = readdirSync(at("app"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page|layout|not-found)\.tsx$/.test(file))
    .map((file) => `app/${file}`);
  expect(pages.length).toBeGreaterThan(20);
  expect(await hooksBehind(pages)).toEqual([]);
  // A component for the browser, as if a page had it.
  expect(await hooksBehind(["app/room/shown-figure.tsx"])).toEqual(["app/room/shown-figure.tsx: useLater"]);
});
