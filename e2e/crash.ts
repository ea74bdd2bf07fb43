import type { Page } from "@playwright/test";

/** The tab's process dies, without a word to the page, and the tab is shut. */
export async function crash(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // Nobody is left to answer it.
  cdp.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}
