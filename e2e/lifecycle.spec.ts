import type { Page } from "@playwright/test";
import { crash } from "./crash";
import { everydayBrowser } from "./everyday-browser";
import { expect, test } from "./lecture-behind-proxy";
import { spoiltStorages } from "./spoilt-storages";
import { joinAs, openClassicRoom, showPart, step, tapKeys } from "./story";

const saved = /^Saved ✓ \d/;
const draft = /^Draft, not submitted yet/;
/** However long a phone's longest pause between two tries is. */
const byItself = { timeout: 15_000 };
const copyUnsent = { name: "Copy my unsent answers" };

/** The line that says how the connection is, in words beside its sign. */
const connection = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });
const box = (page: Page) => page.getByRole("textbox", { name: "Your answer" });

async function isSending(page: Page, ...keys: readonly string[]): Promise<void> {
  await tapKeys(page, ...keys, "Submit");
  await expect(page.getByText(/^Sending…/)).toBeVisible();
}

test("an answer whose acknowledgement is lost in a reload is there once", async ({ seat, lecture }) => {
  const { page, network } = await seat("Reload");
  network.strand("phone");
  await isSending(page, "1", "2");
  await expect.poll(() => lecture.stored("Reload")).toEqual(["12"]);
  await page.reload();
  await expect(page.getByText(saved)).toBeVisible();
  await expect(box(page)).toHaveValue("12");
  expect(await lecture.stored("Reload")).toEqual(["12"]);
});

test("a tab that crashes keeps what was typed, and what was on its way", async ({ seat, lecture }) => {
  const { page, context, network, room } = await seat("Crash");
  await tapKeys(page, "4");
  await crash(page);
  const second = await context.newPage();
  await second.goto(room);
  await expect(second.getByText(draft)).toBeVisible();
  await expect(box(second)).toHaveValue("4");

  network.strand("phone", "server");
  await isSending(second, "2");
  await crash(second);
  const third = await context.newPage();
  await third.goto(room);
  await expect(third.getByText(saved)).toBeVisible();
  expect(await lecture.stored("Crash")).toEqual(["42"]);
});

test("a page that was frozen behind another is live again when it is looked at", async ({
  launchOptions,
  seatOn,
  lecture,
}) => {
  const { window, shut } = await everydayBrowser(launchOptions);
  const { page } = await seatOn(await window.newPage(), "Freeze");
  await tapKeys(page, "5");
  const cdp = await window.newCDPSession(page);
  const other = await window.newPage();
  await other.bringToFront();
  await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
  // Chromium ends the connections of a page that it freezes.
  const anew = page.waitForEvent("websocket");
  await cdp.send("Page.setWebLifecycleState", { state: "active" });
  await page.bringToFront();
  await anew;
  await expect(connection(page, "Live")).toBeVisible();
  await expect(box(page)).toHaveValue("5");
  await tapKeys(page, "Submit");
  await expect(page.getByText(saved)).toBeVisible();
  expect(await lecture.stored("Freeze")).toEqual(["5"]);
  await shut();
});

test("ten minutes without a network keep the answer, and offer it as text", async ({ seat, lecture }) => {
  const { page, context, network } = await seat("Offline", (page) => page.clock.install());
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  network.turn({ isDown: true });
  await expect(connection(page, "Reconnecting…")).toBeVisible();
  await isSending(page, "6");
  await expect(page.getByRole("button", copyUnsent)).toHaveCount(0);
  // From here on no timer brings it back.
  await page.clock.pauseAt(Date.now() + 600_000);
  await expect(connection(page, "Offline, answers kept")).toBeVisible();
  await page.getByRole("button", copyUnsent).click();
  await expect(page.getByText(/^Copied\. Paste it/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/round 1: 6$/);

  network.turn({});
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(connection(page, "Live")).toBeVisible();
  await page.clock.resume();
  await expect(page.getByText(saved)).toBeVisible();
  await expect(page.getByRole("button", copyUnsent)).toHaveCount(0);
  expect(await lecture.stored("Offline")).toEqual(["6"]);
});

test("the way back shows the very page that was left, live again", async ({ seat, lecture }) => {
  const { page, network } = await seat("Back");
  await tapKeys(page, "7");
  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  await page.goto(network.url);
  await expect(page.getByRole("heading", { name: "Join your lecture" })).toBeVisible();
  // Playwright's own way back waits for a page to load, and none is.
  await page.evaluate(() => window.history.back());
  await expect(box(page)).toHaveValue("7");
  expect(await page.evaluate(() => "isTheSame" in window)).toBe(true);
  await expect(connection(page, "Live")).toBeVisible();
  await tapKeys(page, "Submit");
  await expect(page.getByText(saved)).toBeVisible();
  expect(await lecture.stored("Back")).toEqual(["7"]);
});

test("two tabs of one seat send an answer once, and both show it", async ({ seat, lecture }) => {
  const { page, context, network, room } = await seat("Tabs");
  const other = await context.newPage();
  await other.goto(room);
  await expect(box(other)).toBeVisible();
  let sent = 0;
  for (const tab of [page, other])
    tab.on("websocket", (socket) =>
      socket.on("framesent", ({ payload }) => {
        if (String(payload).includes('"submit"')) sent += 1;
      }),
    );
  network.turn({ isDown: true });
  await expect(connection(other, "Reconnecting…")).toBeVisible();
  await isSending(page, "8");
  await expect(other.getByText(/^Sending…/)).toBeVisible();
  network.turn({});
  for (const tab of [page, other]) {
    await expect(tab.getByText(saved)).toBeVisible(byItself);
    await expect(box(tab)).toHaveValue("8");
  }
  expect(sent).toBeLessThanOrEqual(1);
  expect(await lecture.stored("Tabs")).toEqual(["8"]);
});

for (const [state, spoil] of Object.entries(spoiltStorages)) {
  test(`with its storage ${state}, a phone says so, and still sends what waits`, async ({
    seat,
    lecture,
  }) => {
    const name = `Storage ${state}`;
    const { page, network } = await seat(name, (page) => page.addInitScript(spoil));
    await tapKeys(page, "9");
    await expect(page.getByText(/^This browser keeps nothing .* leave this page open/)).toBeVisible();
    network.turn({ isDown: true });
    await expect(connection(page, "Reconnecting…")).toBeVisible();
    await isSending(page);
    network.turn({});
    await expect(page.getByText(saved)).toBeVisible(byItself);
    await expect(box(page)).toHaveValue("9");
    expect(await lecture.stored(name)).toEqual(["9"]);
  });
}

test("an answer that is unsent when its page is left arrives behind it", async ({ seat, lecture }) => {
  const { page, network, room } = await seat("Leave");
  network.strand("phone", "server");
  await isSending(page, "1", "0");
  await page.goto("about:blank");
  await expect.poll(() => lecture.stored("Leave")).toEqual(["10"]);
  await page.goto(room);
  await expect(page.getByText(saved)).toBeVisible();
  expect(await lecture.stored("Leave")).toEqual(["10"]);
});

test("a network that falls silent is noticed within ten seconds", async ({ seat, lecture }) => {
  const { page, network } = await seat("Silence", (page) => page.clock.install());
  network.turn({ isSilent: true });
  await isSending(page, "1", "1");
  await expect(connection(page, "Live")).toBeVisible();
  // Every second of them passes, unlike in a sleep.
  await page.clock.runFor(10_000);
  await expect(connection(page, "Reconnecting…")).toBeVisible({ timeout: 100 });
  network.turn({});
  await expect(page.getByText(saved)).toBeVisible(byItself);
  expect(await lecture.stored("Silence")).toEqual(["11"]);
});

for (const portal of ["redirect", "page"] as const) {
  test(`a Wi-Fi that wants a sign-in, by a ${portal}, is told as that`, async ({ seat, lecture, people }) => {
    const { page, network } = await seat(`Portal ${portal}`);
    network.turn({ portal });
    await expect(connection(page, "Wi-Fi sign-in needed")).toBeVisible();
    const link = page.getByRole("alert").getByRole("link", { name: "Open its sign-in page" });
    const opened = page.context().waitForEvent("page");
    await link.click();
    await expect((await opened).getByRole("heading", { name: "Welcome to our cafe" })).toBeVisible();
    await page.bringToFront();
    await isSending(page, "1", "3");
    network.turn({});
    await expect(page.getByText(saved)).toBeVisible(byItself);
    await expect(connection(page, "Live")).toBeVisible();
    expect(await lecture.stored(`Portal ${portal}`)).toEqual(["13"]);
    // What was loaded meanwhile was its page, which is no script.
    people.complaints.length = 0;
  });
}

test("another question takes neither the focus nor what was typed", async ({ people, lecture }) => {
  const instructor = await people.sameBrowser(lecture.instructor);
  await instructor.goto("/decks");
  const code = await openClassicRoom(instructor);
  const page = await people.phone("Typist");
  await page.goto(`/${code}`);
  await joinAs(page, "Typist");
  await step(instructor, "First question");
  await step(instructor, "Open");
  await box(page).click();
  await page.keyboard.type("3");
  await step(instructor, "Close");
  await showPart(instructor, 12, 3);
  await step(instructor, "Open");
  await expect(box(page)).toBeEnabled();
  await expect(page.getByText("Question 12 of")).toBeVisible();
  await expect(box(page)).toHaveValue("");
  await expect(box(page)).not.toBeFocused();
  await step(instructor, "Close");
  await showPart(instructor, 1, 1);
  await expect(page.getByText("You had typed this, but not submitted it.")).toBeVisible();
});
