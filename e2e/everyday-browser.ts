import { type BrowserContext, chromium, type LaunchOptions } from "@playwright/test";
import { freePort } from "./server";

/**
 * A browser as people have it, in which a tab behind another one is hidden: Playwright's own makes every page believe that
 * it is looked at, and so none can freeze. Resolves to its one window, and to what shuts it.
 */
export async function everydayBrowser(
  options: LaunchOptions,
): Promise<{ readonly window: BrowserContext; readonly shut: () => Promise<void> }> {
  const port = await freePort();
  const launched = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  const [window] = browser.contexts();
  if (!window) throw new Error("The browser has no window");
  return {
    window,
    async shut() {
      await browser.close();
      await launched.close();
    },
  };
}
