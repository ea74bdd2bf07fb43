/**
 * Runs one of the author's commands, which are TypeScript: bundled when it is called, in a tenth of a second, so that a
 * clean clone needs no build and nothing is ever stale.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { at } from "./process.mjs";

const changedAt = (path) => statSync(at(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether the packages are newer than what they were installed from: looked at first, since asking npm takes long. */
function hasPackages() {
  const stamp = changedAt("node_modules/.stamp");
  return stamp > changedAt("package-lock.json") && stamp > changedAt("package.json");
}

/** The answers of a command go to standard output alone, so that what an installation says goes to the other one. */
function install() {
  const script = `import(${JSON.stringify(pathToFileURL(at("scripts/bootstrap.mjs")).href)}).then(({ deps }) => deps()).catch((error) => { console.error(error.message); process.exit(1) })`;
  const { status } = spawnSync(process.execPath, ["-e", script], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(1);
  // They may have been there all along, beside a package.json that changed in other places.
  utimesSync(at("node_modules/.stamp"), new Date(), new Date());
}

/**
 * @param {string} name a file that exports `main`
 * @param {string} from its folder
 */
export async function runAuthorCommand(name, from = "scripts/author") {
  if (!hasPackages()) install();
  const { build } = await import("esbuild");
  const folder = at("node_modules/.cache/backpoll");
  mkdirSync(folder, { recursive: true });
  // A file of its own for each call: several may run at once.
  const outfile = `${folder}/${name}-${process.pid}.mjs`;
  await build({
    absWorkingDir: at("."),
    entryPoints: [`${from}/${name}.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  const loaded = import(pathToFileURL(outfile).href);
  const { main } = await loaded.finally(() => rmSync(outfile, { force: true }));
  // Whoever reads the output may have seen enough: `| head`.
  process.stdout.on("error", () => process.exit(0));
  await main(process.argv.slice(2));
}
