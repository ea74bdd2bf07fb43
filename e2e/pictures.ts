import type { Page } from "@playwright/test";
import type { Submission } from "@/lib/protocol/events";
import { crowd } from "./crowd";
import { expect, joinAs, openClassicRoom, showPart, step, tapKeys, test } from "./story";

const number = (text: string): Submission["answer"] => ({ type: "number", text });

/** What a class of thirty might answer to ∂H/∂W_11^(1) of the last question: 4 is right. */
const classAnswers = [
  ..."444444444444444",
  ..."666666",
  "-2",
  "-2",
  "-2",
  "12",
  "12",
  "1",
  "0",
  "3/2",
  "8",
].map(number);

test("pictures of a lecture", async ({ people, server }) => {
  test.setTimeout(240_000);
  const instructor = await people.instructor();
  await keep(instructor, "decks", [1280, 800]);
  const code = await openClassicRoom(instructor);
  const students = await crowd(server.url, code, classAnswers.length);

  const projector = await people.window("projector", 1280, 720);
  await projector.goto(`/screen/${code}`);
  const phone = await people.phone("Ada");
  await phone.goto("/");
  await keep(phone, "join", [390, 844]);
  await phone.goto(`/${code}`);
  await keep(phone, "name", [390, 844]);
  await joinAs(phone, "Ada");
  await keepAll("lobby");

  await step(instructor, "First question");
  await keepAll("ready");

  await showPart(instructor, 12, 3);
  await step(instructor, "Open");
  await expect(phone.getByRole("button", { name: "7", exact: true })).toBeEnabled();
  await tapKeys(phone, "1", "fraction bar", "0", "Submit");
  await expect(phone.getByText(/divides by zero/)).toBeVisible();
  await keep(phone, "unreadable", [390, 844], [320, 640]);
  await students.answer("all-the-way-back", "c", (student) => classAnswers[student] ?? number("4"));
  await tapKeys(phone, "backspace", "backspace", "backspace", "6", "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
  await expect(instructor.getByText(/^31 of 31 answered/)).toBeVisible();
  await keepAll("open");
  await step(instructor, "Close");
  await expect(phone.getByText(/Answers closed/)).toBeVisible();
  await keepAll("closed");
  await step(instructor, "Distribution", "t");
  await expect(projector.getByRole("figure").getByText("6", { exact: true }).first()).toBeVisible();
  await keepAll("distribution");
  await step(instructor, "Reveal", "a");
  await expect(projector.getByText("Correct").first()).toBeVisible();
  await keepAll("revealed");

  // A vector, a choice and a True/False on the phone.
  await showPart(instructor, 9, 2);
  await step(instructor, "Open");
  await keep(phone, "open-vector", [390, 844], [320, 640]);
  await keep(projector, "open-vector", [1280, 720]);
  await step(instructor, "Close");
  await showPart(instructor, 9, 1);
  await step(instructor, "Open");
  await keep(phone, "open-choice", [390, 844], [320, 640]);
  await keep(projector, "open-choice", [1280, 720]);
  await step(instructor, "Close");
  await showPart(instructor, 11, 1);
  await step(instructor, "Open");
  await keep(phone, "open-true-false", [390, 844], [320, 640]);
  await keep(projector, "open-true-false", [1280, 720]);
  await step(instructor, "Close");
  await showPart(instructor, 3, 1);
  await step(instructor, "Open");
  await keep(phone, "open-step", [390, 844]);
  await keep(projector, "open-step", [1280, 720]);
  await step(instructor, "Close");

  // A formula by symbol keys: empty, half way in the choice of a weight, and complete.
  await showPart(instructor, 5, 1);
  await step(instructor, "Open");
  await keep(phone, "open-formula", [390, 844], [320, 568]);
  await tapKeys(phone, "W, choose its indices", "layer 2");
  await keep(phone, "open-formula-weight", [390, 844], [320, 568]);
  await tapKeys(phone, "W layer 2 from 2 to 2", "g prime of a z", "g prime of z layer 2 node 2");
  await tapKeys(phone, "W, choose its indices", "layer 3", "W layer 3 from 2 to 1");
  await keep(phone, "open-formula-chips", [390, 844], [320, 568], [768, 1024]);
  await step(instructor, "Close");

  await instructor.getByRole("button", { name: /End the room/ }).click();
  await instructor.getByRole("dialog").getByRole("button", { name: "End the room" }).click();
  await expect(instructor.getByRole("heading", { name: "The room has ended" })).toBeVisible();
  await keepAll("ended");
  await phone.goto(`/review/${code}`);
  await keep(phone, "review", [390, 844]);
  await instructor.goto(`/console/${code}/review`);
  await keep(instructor, "review", [1280, 900]);
  students.leave();

  await instructor.goto("/decks");
  await instructor.getByRole("button", { name: "New deck" }).click();
  await instructor.getByRole("link", { name: /From a network/ }).click();
  await expect(instructor.getByRole("row", { name: /forgot the input factor/ })).toBeVisible();
  await keep(instructor, "author", [1440, 900]);

  async function keepAll(state: string): Promise<void> {
    await keep(instructor, state, [1440, 900]);
    await keep(projector, state, [1280, 720], [1920, 1080]);
    await keep(phone, state, [390, 844], [320, 640]);
  }
});

/** Keeps a page in sizes, light and dark: test-results/pictures/STATE-PAGE-WIDTH-THEME.png. */
async function keep(page: Page, state: string, ...sizes: readonly [number, number][]): Promise<void> {
  const before = page.viewportSize();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const who = new URL(page.url()).pathname.split("/")[1] || "join";
      const name = /^[A-Z2-9]{6}$/.test(who) ? "phone" : who;
      await page.screenshot({ path: `test-results/pictures/${state}-${name}-${width}-${colorScheme}.png` });
    }
  }
  if (before) await page.setViewportSize(before);
}
