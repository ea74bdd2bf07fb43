import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { accessible } from "./accessible-page";
import { expect, joinAs, openClassicRoom, step, tapKeys, test } from "./story";

const saved = /^Saved ✓ \d/;
const name = "Zephyrine Quixley";

/** Two students answer the first question, which is revealed; the room has ended. */
async function endedLecture(instructor: Page, phones: readonly (readonly [Page, string])[]): Promise<string> {
  const code = await openClassicRoom(instructor);
  for (const [phone, student] of phones) {
    await phone.goto(`/${code}`);
    await joinAs(phone, student);
  }
  await step(instructor, "First question");
  await step(instructor, "Open");
  for (const [phone] of phones) {
    await tapKeys(phone, "7", "Submit");
    await expect(phone.getByText(saved)).toBeVisible();
  }
  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  await instructor.getByRole("button", { name: "Change the bar 7" }).click();
  await instructor.getByRole("button", { name: /Counts as right/ }).click();
  await instructor.getByRole("button", { name: "Done", exact: true }).click();
  await instructor.getByRole("button", { name: /End the room/ }).click();
  await instructor.getByRole("dialog").getByRole("button", { name: "End the room" }).click();
  await expect(instructor.getByRole("heading", { name: "The room has ended" })).toBeVisible();
  return code;
}

test("an instructor erases a student, and the review keeps its bars", async ({ people, server }) => {
  test.setTimeout(120_000);
  const instructor = await people.instructor();
  const [quixley, ben] = [await people.phone(name), await people.phone("Ben")];
  const code = await endedLecture(instructor, [
    [quixley, name],
    [ben, "Ben"],
  ]);
  const inFiles = () =>
    readdirSync(server.dataDir).some((file) => readFileSync(join(server.dataDir, file)).includes(name));
  const bars = async () => {
    await instructor.goto(`/console/${code}/review`);
    return instructor.getByRole("main").textContent();
  };
  await quixley.goto(`/review/${code}`);
  const link = await quixley.getByRole("textbox", { name: "Private link" }).inputValue();
  const before = await bars();
  expect(before).toMatch(/7/);
  expect(inFiles()).toBe(true);

  await instructor.goto(`/console/${code}/privacy`);
  await expect(instructor.getByText(/the bar .*7.* was counted as right/)).toBeVisible();
  await instructor.getByLabel("Name, or the key of the exports").fill("quixley");
  await instructor.getByRole("button", { name: "Find" }).click();
  await instructor.getByRole("button", { name: `Erase… ${name}` }).click();
  const dialog = instructor.getByRole("dialog", { name: `Erase ${name}?` });
  await expect(dialog).toContainText("1 answer that counts");
  await accessible(instructor, "privacy, before an erasure");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await expect(instructor.getByText("✓ Erased.")).toBeVisible();
  await expect(
    instructor.getByText("You erased a student: 1 seat, 1 answer kept without what was typed, 0 deleted."),
  ).toBeVisible();
  await expect(instructor.getByText(name)).toHaveCount(0);
  await accessible(instructor, "privacy, after an erasure");

  expect(inFiles(), "the database and its log").toBe(false);
  expect(await bars()).toEqual(before);
  await quixley.goto(link);
  await expect(quixley.getByRole("heading", { name: "This link opens nothing" })).toBeVisible();
  const room = await instructor.request.get(`/api/rooms/${code}/room.json`);
  expect(await room.text()).not.toContain(name);
  await ben.goto(`/review/${code}`);
  await expect(ben.getByRole("heading", { name: "Ben, your answers" })).toBeVisible();
});

test("a student downloads the own data, and nobody else gets them", async ({ people }) => {
  test.setTimeout(120_000);
  const instructor = await people.instructor();
  const ada = await people.phone("Ada");
  const code = await endedLecture(instructor, [[ada, "Ada"]]);
  const own = await ada.request.get(`/api/my-data/${code}`);
  expect(await own.json()).toMatchObject({
    ...{ format: "backpoll-my-data", name: "Ada", room: { code } },
    submissions: [
      { question: "1", round: 1, answer: { type: "number", text: "7" }, counted: true, verdict: "correct" },
    ],
  });
  const table = await (await ada.request.get(`/api/my-data/${code}?format=csv`)).text();
  expect(table).toMatch(/,Ada,1,1,[^,]+,7,true,false,correct,1\r\n$/);
  const stranger = await people.window("stranger", 1280, 800);
  expect((await stranger.request.get(`/api/my-data/${code}`)).status()).toBe(404);
});

test("a room that is still running, and another one's, are left alone", async ({ people }) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  await instructor.goto(`/console/${code}/privacy`);
  await expect(
    instructor.getByText("End the room first, or take the student out in the console."),
  ).toBeVisible();
  await expect(instructor.getByRole("button", { name: "Find" })).toHaveCount(0);
  await expect(instructor.getByText("Nothing yet.")).toBeVisible();
  const stranger = await people.window("stranger", 1280, 800);
  await stranger.goto(`/console/${code}/privacy`);
  await expect(stranger).toHaveURL(/\/sign-in\?next=/);
  const missing = await instructor.goto("/console/BBBBBB/privacy");
  expect(missing?.status()).toBe(404);
});
