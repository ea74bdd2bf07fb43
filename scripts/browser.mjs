/**
 * A Chromium for the browser stories: found, or else fetched. Where there is one without a window (a "headless shell"), most
 * stories run in it, in half the time; a few need one as people have it.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { node, Problem, program, succeeds } from "./process.mjs";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const SHELL_PLACES = ["/usr/bin/chromium-headless-shell"];

export const isRoot = () => process.getuid?.() === 0;

/** Ubuntu's chromium-browser may be a stub that only asks for a snap: a file is not yet a browser. */
const works = (path) => process.platform !== "linux" || spawnSync(path, ["--version"]).status === 0;

/** CHROMIUM_PATH, a browser of the system, or the one Playwright downloaded earlier; installs nothing. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Problem(`CHROMIUM_PATH names ${named}, but no such file exists.`);
  if (named) return named;
  const { chromium } = await import("playwright");
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path) && works(path));
}

/** CHROMIUM_SHELL_PATH, or the one of the system; whoever names a browser by CHROMIUM_PATH alone gets that one. */
function findShell() {
  const named = process.env.CHROMIUM_SHELL_PATH;
  if (named !== undefined || process.env.CHROMIUM_PATH) return named || undefined;
  return SHELL_PLACES.find((path) => existsSync(path) && works(path));
}

/** How scripts and stories start it: without a window where it can be, or `whole`, as people have it. */
export async function launchOptions({ whole = false } = {}) {
  const executablePath = (whole ? undefined : findShell()) ?? (await findBrowser());
  return {
    // Without one Playwright names the path it expected and the command that downloads it.
    ...(executablePath && { executablePath }),
    chromiumSandbox: !isRoot(), // Chromium's sandbox refuses to run as root.
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  };
}

const isDebian = () => process.platform === "linux" && existsSync("/etc/debian_version");

function installFromDebian() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  succeeds("apt-get", ["update", "-qq"], env);
  // Not every distribution has the second one, and the first one alone will do.
  for (const name of ["chromium", "chromium-headless-shell"])
    succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], env);
}

function downloadWithPlaywright() {
  const withLibraries = process.platform === "linux" && isRoot() ? ["--with-deps"] : [];
  node([program("playwright/cli.js"), "install", ...withLibraries, "chromium"]);
}

/**
 * Gets a browser where there is none, and names it in the environment, so that what is started from here need not search again.
 * Packages must be installed.
 */
export async function prepareBrowser() {
  const found = (await findBrowser()) ?? (await fetched());
  process.env.CHROMIUM_SHELL_PATH = findShell() ?? "";
  process.env.CHROMIUM_PATH = found;
}

async function fetched() {
  console.log("Getting Chromium for the browser stories …");
  if (isRoot() && isDebian()) installFromDebian();
  if (!(await findBrowser())) downloadWithPlaywright();
  const got = await findBrowser();
  if (got) return got;
  throw new Problem(
    "No Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to one, or run: npx playwright install --with-deps chromium",
  );
}
