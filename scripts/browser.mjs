/** A Chromium for the browser stories: found, or else fetched. */
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

/** How every script and story starts it. */
export async function launchOptions() {
  const executablePath = await findBrowser();
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
  succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], env);
}

function downloadWithPlaywright() {
  const withLibraries = process.platform === "linux" && isRoot() ? ["--with-deps"] : [];
  node([program("playwright/cli.js"), "install", ...withLibraries, "chromium"]);
}

/** The path of a browser; gets one where there is none. Packages must be installed. */
export async function browser() {
  const found = await findBrowser();
  if (found) return found;
  console.log("Getting Chromium for the browser stories …");
  if (isRoot() && isDebian()) installFromDebian();
  if (!(await findBrowser())) downloadWithPlaywright();
  const got = await findBrowser();
  if (got) return got;
  throw new Problem(
    "No Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to one, or run: npx playwright install --with-deps chromium",
  );
}
