import { build } from "esbuild";
import { expect, test } from "vitest";
import { at } from "./process.mjs";

/** What the reader of formulae and its preview bring along, so that a phone could carry them. */
test("reading and printing a formula brings neither schemas nor typesetting nor problems along", async () => {
  const { metafile } = await build({
    absWorkingDir: at("."),
    entryPoints: [
      "lib/expression/parser.ts",
      "lib/expression/print-latex.ts",
      "lib/expression/print-text.ts",
    ],
    outdir: "none",
    write: false,
    metafile: true,
    bundle: true,
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  const files = Object.keys(metafile.inputs);
  const packages = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect([...new Set(packages)]).toEqual(["fraction.js"]);
  expect(files.filter((file) => /^lib\/(problems|room|protocol)\//.test(file))).toEqual([]);
  expect(files.filter((file) => file.startsWith("lib/network/"))).toEqual(["lib/network/rational.ts"]);
});
