import {
  type Browser,
  type BrowserContext,
  test as base,
  devices,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { type BackpollServer, startServer } from "./server";

export { expect };

interface Story {
  /**
   * Whether the story gets a server that nobody used before. Those that stay in a room of their own say no, and share one
   * with others: starting costs as much as playing.
   */
  readonly ownServer: boolean;
  readonly server: BackpollServer;
  readonly people: People;
}

interface Workplace {
  /** The server of the stories that share one, started for the first of them. */
  readonly shared: () => Promise<BackpollServer>;
}

/** A server, and one browser context for each person in the story. */
export const test = base.extend<Story, Workplace>({
  ownServer: [true, { option: true }],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter to know what a fixture needs
    async ({}, use) => {
      const kept = { server: null as Promise<BackpollServer> | null };
      await use(() => {
        kept.server ??= startServer();
        return kept.server;
      });
      await (await kept.server)?.stop();
    },
    { scope: "worker" },
  ],
  server: async ({ ownServer, shared }, use) => {
    const server = ownServer ? await startServer() : await shared();
    await use(server);
    if (ownServer) await server.stop();
  },
  people: async ({ browser, server }, use) => {
    const people = new People(browser, server);
    await use(people);
    await people.leave();
    expect(people.complaints, "what browsers complained about").toEqual([]);
  },
});

/** The instructor's cookies of each server: its link opens the door once. */
const signedIn = new WeakMap<BackpollServer, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** The people of a story, each with a browser of their own. */
export class People {
  /** Errors that pages logged or threw. A story that provokes one takes it out. */
  readonly complaints: string[] = [];
  /** What a browser may log in this story alone, since it is done to it on purpose. */
  readonly expected: RegExp[] = [];
  readonly #browser: Browser;
  readonly #server: BackpollServer;
  readonly #contexts: BrowserContext[] = [];

  constructor(browser: Browser, server: BackpollServer) {
    this.#browser = browser;
    this.#server = server;
  }

  async #person(name: string, options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
    const context = await this.#browser.newContext({ baseURL: this.#server.url, ...options });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.on("pageerror", (error) => this.complaints.push(`${name}: ${error.message}`));
    page.on("console", (message) => {
      const text = message.text();
      const isExpected = isOfTheNetwork(text) || this.expected.some((kind) => kind.test(text));
      if (message.type() === "error" && !isExpected) this.complaints.push(`${name}: ${text}`);
    });
    return page;
  }

  /** Signed in by the one-time link, or as by then, at the list of decks. */
  async instructor(): Promise<Page> {
    const page = await this.#person("instructor", { viewport: { width: 1440, height: 900 } });
    const cookies = signedIn.get(this.#server);
    if (cookies) await page.context().addCookies(cookies);
    await page.goto(cookies ? "/decks" : this.#server.link());
    await expect(page).toHaveURL(/\/decks$/);
    if (!cookies) signedIn.set(this.#server, await page.context().cookies());
    return page;
  }

  /** A window with no account, such as a projector. */
  window(name: string, width: number, height: number): Promise<Page> {
    return this.#person(name, { viewport: { width, height } });
  }

  /** One more window of somebody who is already there. */
  sameBrowser(page: Page): Promise<Page> {
    return page.context().newPage();
  }

  phone(name: string): Promise<Page> {
    return this.#person(name, devices["Pixel 7"]);
  }

  async leave(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}

/** Opens a room with the classic deck; returns its code as it stands in the address. */
export function openClassicRoom(instructor: Page): Promise<string> {
  return openRoom(instructor, "Backpropagation, the classic set");
}

export async function openRoom(instructor: Page, deck: string): Promise<string> {
  await instructor.getByRole("button", { name: `Open a room with ${deck}` }).click();
  await expect(instructor).toHaveURL(/\/console\/\w{6}$/);
  return instructor.url().slice(-6);
}

/** Takes a step by its key, by default as a clicker does, once the console offers it under this name. */
export async function step(instructor: Page, name: string, key = "PageDown"): Promise<void> {
  await canTake(instructor, name);
  await instructor.keyboard.press(key);
}

/** Waits until the console knows what came of the last step: it takes one for each state that it has shown. */
export async function canTake(instructor: Page, name: string): Promise<void> {
  const steps = instructor.getByRole("list", { name: "Steps" });
  await expect(steps.getByRole("button", { name: new RegExp(`^${name}`) })).toBeEnabled();
}

/** Shows a part by its place in the deck, question and part counted from 1. */
export async function showPart(instructor: Page, question: number, part: number): Promise<void> {
  const questions = instructor.getByRole("navigation", { name: "Questions" }).locator("ol > li");
  await questions
    .nth(question - 1)
    .getByRole("button")
    .nth(part - 1)
    .click();
  await expect(instructor.getByText(new RegExp(`^Question ${question} of`))).toBeVisible();
}

/** Takes a seat on the phone's own page of the room. */
export async function joinAs(phone: Page, name: string): Promise<void> {
  await phone.getByLabel("Your name").fill(name);
  await phone.getByRole("button", { name: "Join" }).click();
  await expect(connectionOf(phone, "Live")).toBeVisible();
}

/** The line that says how the connection is. */
export function connectionOf(page: Page, words: "Live" | "Reconnecting…"): Locator {
  return page.getByRole("status").filter({ hasText: words });
}

/** Types on the phone's own keypad. */
export async function tapKeys(phone: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await phone.getByRole("button", { name, exact: true }).click();
}

/** A server that is down on purpose, or that refuses on purpose, makes the browser itself log it. */
function isOfTheNetwork(text: string): boolean {
  return /ERR_CONNECTION|ERR_EMPTY_RESPONSE|_NOT_CONNECTED|ERR_INTERNET_DISCONNECTED|WebSocket connection|status of 4\d\d/.test(
    text,
  );
}
