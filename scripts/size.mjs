/**
 * `npm run size`: how much JavaScript a phone downloads for joining and for the room, compressed as it travels.
 *
 * Measured in a real browser, not read from the HTML or the build's manifests: only the browser sees the chunks that
 * other chunks ask for, and it leaves out what it would not load (the polyfills for browsers without modules).
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, deps } from "./bootstrap.mjs";
import { launchOptions, prepareBrowser } from "./browser.mjs";
import { at, stop } from "./process.mjs";
import { temporaryServer } from "./temporary-server.mjs";

/** 1 kB = 1000 bytes. */
const BUDGETS = [
  { page: "join", path: "/", limitKb: 145 },
  { page: "room", path: "/room", limitKb: 165 },
  { page: "practice", path: "/practice?of=E1&seed=1", limitKb: 165 },
];

/**
 * What the room page loads on demand: the pad of formulae (docs/decisions/008). It must come within a second on bad
 * Wi-Fi (200 kbit/s): 25 kB.
 */
const ON_DEMAND = { name: "the pad of formulae", limitKb: 25, holds: /is not a symbol of this problem/ };

/** Chunks loaded on purpose after the page is quiet count too, if they come by themselves. */
const SETTLE_MS = 1_500;

const gzippedKb = (bytes) => gzipSync(bytes, { level: 9 }).length / 1000;
const fileName = (url) => decodeURIComponent(new URL(url).pathname.split("/").slice(-1)[0]);

/** All scripts one visit loads. A fresh context has an empty cache, so every page pays for what it shares. */
async function scriptsOf(chromium, url) {
  const context = await chromium.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const bodies = [];
  page.on("response", (response) => {
    const isScript = /javascript/.test(response.headers()["content-type"] ?? "");
    if (isScript) bodies.push(response.body().then((bytes) => ({ url: response.url(), bytes })));
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(SETTLE_MS);
  const loaded = await Promise.all(bodies);
  const html = await (await context.request.get(url)).text();
  await context.close();
  return { scripts: new Map(loaded.map(({ url, bytes }) => [url, gzippedKb(bytes)])), html };
}

/** Scripts in the HTML that browsers with modules skip: shown, not counted. */
async function legacyScripts(html, url) {
  const tags = html.match(/<script[^>]*\bnomodule\b[^>]*>/gi) ?? [];
  const sources = tags.flatMap((tag) => tag.match(/\bsrc="([^"]+)"/)?.[1] ?? []);
  return Promise.all(
    sources.map(async (source) => {
      const address = new URL(source.replaceAll("&amp;", "&"), url);
      return [address.href, gzippedKb(Buffer.from(await (await fetch(address)).arrayBuffer()))];
    }),
  );
}

/** The chunks of the build that hold the sentences of the reader: nothing else on a phone may, and it has to. */
function measureOnDemand({ name, limitKb, holds }, atOnce) {
  const folder = at(".next/static/chunks");
  const chunks = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ file, bytes: readFileSync(join(folder, file)) }))
    .filter(({ bytes }) => holds.test(bytes.toString("utf8")));
  console.log(`\nroom, on demand: ${name}`);
  for (const { file, bytes } of chunks) row(gzippedKb(bytes), file);
  const early = chunks.filter(({ file }) => atOnce.has(basename(file)));
  const largest = Math.max(0, ...chunks.map(({ bytes }) => gzippedKb(bytes)));
  const verdict =
    chunks.length === 0
      ? "NOT FOUND"
      : early.length > 0
        ? "LOADED AT ONCE"
        : largest > limitKb
          ? "TOO LARGE"
          : "ok";
  row(largest, `the largest, of ${limitKb} kB: ${Math.round((100 * largest) / limitKb)}% ${verdict}`);
  return verdict === "ok";
}

const row = (kb, text) => console.log(`${kb.toFixed(1).padStart(8)} kB  ${text}`);

async function measure(chromium, origin, { page, path, limitKb }) {
  const { scripts, html } = await scriptsOf(chromium, origin + path);
  console.log(`\n${page} (${path})`);
  for (const [url, kb] of [...scripts].sort(([, a], [, b]) => b - a)) row(kb, fileName(url));
  for (const [url, kb] of await legacyScripts(html, origin + path)) {
    row(kb, `${fileName(url)} (not counted: only for browsers without modules)`);
  }
  const total = [...scripts.values()].reduce((sum, kb) => sum + kb, 0);
  const verdict = scripts.size === 0 ? "NO SCRIPT SEEN" : total > limitKb ? "TOO LARGE" : "ok";
  row(total, `in all, of ${limitKb} kB: ${Math.round((100 * total) / limitKb)}% ${verdict}`);
  return { good: verdict === "ok", files: [...scripts.keys()].map(fileName) };
}

async function main() {
  deps();
  build();
  await prepareBrowser();
  const server = await temporaryServer();
  try {
    const { chromium: launcher } = await import("playwright");
    const chromium = await launcher.launch(await launchOptions());
    try {
      const pages = [];
      for (const budget of BUDGETS) pages.push(await measure(chromium, server.url, budget));
      const atOnce = new Set(pages.flatMap(({ files }) => files));
      return measureOnDemand(ON_DEMAND, atOnce) && pages.every(({ good }) => good);
    } finally {
      await chromium.close();
    }
  } finally {
    await server.stop();
  }
}

main().then((good) => {
  process.exitCode = good ? 0 : 1;
}, stop);
