import type { BrowserContext, Page } from "@playwright/test";
import { randomFrom } from "@/lib/problems/random";
import { roomExportSchema } from "@/lib/review/room-json";
import { launchOptions } from "../scripts/browser.mjs";
import { type Proxy as Network, startProxy } from "../scripts/guarantees/proxy";
import { type BackpollServer, startServer } from "./server";
import { test as base, expect, joinAs, openClassicRoom, People, step } from "./story";

export { expect };

/** One lecture whose first question, a number, is open; the stories of a worker share it, each with a student of its own. */
export interface OpenLecture {
  readonly server: BackpollServer;
  readonly code: string;
  readonly instructor: Page;
  /** What the server has stored of a student and counts, by the instructor's export: each submission as it was typed. */
  stored(student: string): Promise<string[]>;
}

/** A student's phone, whose every byte passes a network of its own. */
export interface Student {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly network: Network;
  /** Where this student's room is. */
  readonly room: string;
}

interface Worker {
  lecture: OpenLecture;
}

interface Story {
  /** Somebody who has joined and sees the question. `before` is done to the page before it opens the room. */
  seat: (name: string, before?: (page: Page) => Promise<unknown>) => Promise<Student>;
  /** The same, on a page of a browser of one's own. */
  seatOn: (page: Page, name: string) => Promise<Student>;
}

export const test = base.extend<Story, Worker>({
  // Only a browser with windows freezes pages and keeps those that were left; Playwright turns the latter off, phones have it.
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter to know what a fixture needs
    async ({}, use) =>
      use({
        ...(await launchOptions({ whole: true })),
        ignoreDefaultArgs: ["--disable-back-forward-cache"],
      }),
    { scope: "worker" },
  ],
  lecture: [
    async ({ browser }, use) => {
      const server = await startServer();
      const people = new People(browser, server);
      const instructor = await people.instructor();
      const code = await openClassicRoom(instructor);
      await step(instructor, "First question");
      await step(instructor, "Open");
      await use({
        ...{ server, code, instructor },
        async stored(student) {
          const response = await instructor.request.get(`/api/rooms/${code}/room.json`);
          const { participants, submissions } = roomExportSchema.parse(await response.json());
          const key = participants.find(({ name }) => name === student)?.key;
          return submissions.flatMap((one) =>
            one.student === key && !one.late && one.answer.type === "number" ? [one.answer.text] : [],
          );
        },
      });
      await people.leave();
      await server.stop();
    },
    { scope: "worker" },
  ],
  server: async ({ lecture }, use) => use(lecture.server),
  seatOn: async ({ lecture }, use) => {
    const networks: Network[] = [];
    await use(async (page, name) => {
      const network = await startProxy(lecture.server.url, {}, randomFrom(1));
      networks.push(network);
      const room = `${network.url}/${lecture.code}`;
      await page.goto(room);
      await joinAs(page, name);
      await expect(page.getByRole("textbox", { name: "Your answer" })).toBeVisible();
      return { page, context: page.context(), network, room };
    });
    for (const network of networks) network.stop();
  },
  seat: async ({ people, seatOn }, use) => {
    // These networks are torn at any time, in the middle of a response too; elsewhere a server that cuts one off is broken.
    people.expected.push(/ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONTENT_LENGTH_MISMATCH/);
    await use(async (name, before) => {
      const page = await people.phone(name);
      await before?.(page);
      return seatOn(page, name);
    });
  },
});
