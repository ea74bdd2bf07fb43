import { chromium, type Page } from "playwright";
import { largeDeckFile } from "@/e2e/large-deck";
import { startServer } from "@/e2e/server";
import { launchOptions } from "../browser.mjs";

const times = 7;

/**
 * Imports a deck of 500 questions in a browser with a laptop's window and times what an instructor does with it, each
 * step from the click or the last key to the frame that shows what came of it: at the machine's own speed, and as on a
 * laptop a quarter as fast.
 */
export async function main(): Promise<void> {
  const server = await startServer({ env: { LOG_LEVEL: "warn" } });
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
    await page.goto(server.link());
    const deck = await importLarge(page);
    const throttle = await page.context().newCDPSession(page);
    for (const rate of [1, 4]) {
      await throttle.send("Emulation.setCPUThrottlingRate", { rate });
      console.log(rate === 1 ? "At the machine's own speed:" : `Slowed down ${rate} times:`);
      await printed("open it from the shelf", () => openFromShelf(page));
      await printed("load its page", () => load(page, deck));
      await printed("search: the last key to the rows", () => search(page));
      await printed("search: the longest a key waited for its letter", () => type(page));
      await printed("move a question by its key", () => move(page));
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Median and worst of several runs, in ms. */
async function printed(what: string, once: () => Promise<number>): Promise<void> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) taken.push(await once());
  taken.sort((a, b) => a - b);
  const [median, worst] = [taken[(times - 1) / 2], taken.at(-1)];
  console.log(`  ${what}: ${median?.toFixed(0)} ms, at most ${worst?.toFixed(0)} ms`);
}

/** Returns the address of its page. */
async function importLarge(page: Page): Promise<string> {
  await page.goto("/decks/import");
  const began = performance.now();
  await page.getByLabel("Choose a file").setInputFiles(largeDeckFile());
  await page.getByRole("button", { name: "Make a deck of 500 questions" }).click();
  await allRows(page);
  console.log(`Imported, with its report, in ${(performance.now() - began).toFixed(0)} ms.`);
  return page.url();
}

const rows = "section ol > li button[aria-expanded]";

/** All rows are there and can be worked on. */
async function allRows(page: Page): Promise<void> {
  await page.waitForFunction(
    (selector) =>
      document.querySelector("main:not([inert])") !== null &&
      document.querySelectorAll(selector).length === 500,
    rows,
    { polling: "raf" },
  );
}

async function openFromShelf(page: Page): Promise<number> {
  await page.goto("/decks");
  const link = page.getByRole("link", { name: "Five hundred", exact: true });
  await link.hover();
  await page.waitForLoadState("networkidle");
  const began = performance.now();
  await link.click();
  await allRows(page);
  return performance.now() - began;
}

async function load(page: Page, deck: string): Promise<number> {
  await page.goto("about:blank");
  const began = performance.now();
  await page.goto(deck, { waitUntil: "commit" });
  await allRows(page);
  return performance.now() - began;
}

const words = "without a picture";

/** Types the words as a person does, and waits for the rows that hold them. */
async function search(page: Page): Promise<number> {
  const field = page.getByLabel("Search in this deck");
  await field.fill("");
  await allRows(page);
  await field.pressSequentially(words.slice(0, -1), { delay: 80 });
  const began = performance.now();
  await field.press(words.slice(-1));
  await page.waitForFunction((selector) => document.querySelectorAll(selector).length === 250, rows, {
    polling: "raf",
  });
  return performance.now() - began;
}

/** The longest time from a key to the next frame, as the browser itself reports it. */
async function type(page: Page): Promise<number> {
  const field = page.getByLabel("Search in this deck");
  await field.fill("");
  await allRows(page);
  await page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await field.pressSequentially(words, { delay: 80 });
  return page.evaluate(
    () =>
      new Promise<number>((settle) => {
        const { seen } = globalThis as unknown as { seen: { longest: number } };
        requestAnimationFrame(() => requestAnimationFrame(() => settle(seen.longest)));
      }),
  );
}

/** From the key to the row in its new place. */
async function move(page: Page): Promise<number> {
  await page.getByLabel("Search in this deck").fill("");
  await allRows(page);
  const first = page.locator("[data-handle]").first();
  const id = await first.getAttribute("data-handle");
  await first.focus();
  const began = performance.now();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(
    (moved) => document.querySelectorAll<HTMLElement>("[data-handle]")[1]?.dataset.handle === moved,
    id,
    { polling: "raf" },
  );
  const taken = performance.now() - began;
  // What the server says of it is not part of what a hand waits for, but the next move is.
  await page.getByText(/is question 2 of 500 now/).waitFor();
  return taken;
}
