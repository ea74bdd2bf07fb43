import type { Page } from "@playwright/test";
import { expect, joinAs, step, tapKeys, test } from "./story";

test.use({ ownServer: false });

/** Weights and biases of the network that a page draws, counted from its caption and its words. */
async function parametersOn(page: Page): Promise<number> {
  const title = await page.locator("figure svg title").first().textContent();
  const widths = (title ?? "").match(/\d+/g)?.map(Number) ?? [];
  const hasBiases = (await page.getByText("There are no biases").count()) === 0;
  return widths.slice(1).reduce((sum, width, i) => sum + width * ((widths[i] ?? 0) + (hasBiases ? 1 : 0)), 0);
}

async function submit(phone: Page, answer: number, key = "Submit"): Promise<void> {
  await tapKeys(phone, ...String(answer), key);
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
}

test("three phones have own numbers: what is copied is right for somebody else's, and the bars say so", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await instructor.getByRole("button", { name: "New deck" }).click();
  await expect(instructor).toHaveURL(/\/decks\/[\w-]{36}$/);
  const deck = instructor.url();
  await instructor.getByRole("link", { name: /Ready-made/ }).click();
  await instructor.getByRole("radio", { name: /^Count the parameters/ }).check();
  await instructor.getByRole("button", { name: "One idea" }).click();
  await instructor.getByRole("button", { name: "Add to the deck" }).click();
  await expect(instructor.getByText(/^Added “/)).toBeVisible();
  await instructor.goto(deck);
  await instructor.getByRole("button", { name: /Count the parameters.*1 part/ }).click();
  await instructor.getByRole("checkbox", { name: "Every student has own numbers" }).check();
  await expect(instructor.getByText(/^\d+ different ones, dealt by chance/)).toBeVisible();
  await instructor.getByRole("button", { name: /^Open a room/ }).click();
  await expect(instructor).toHaveURL(/\/console\/\w{6}$/);
  const code = instructor.url().slice(-6);
  const wall = await people.window("projector", 1280, 720);
  await wall.goto(`/screen/${code}`);

  await instructor.getByRole("navigation", { name: "Questions" }).getByRole("button").first().click();
  await expect(instructor.getByText("every student has own numbers")).toBeVisible();
  await expect(wall.getByText("everybody has own numbers")).toBeVisible();

  // Dealt by chance: two of them may have the same, and then somebody else comes.
  const phones = new Map<number, Page>();
  for (const name of ["Ada", "Ben", "Eve", "Kim", "Lou", "Mia", "Noa", "Zoe"]) {
    if (phones.size === 3) break;
    const phone = await people.phone(name);
    await phone.goto(`/${code}`);
    await joinAs(phone, name);
    await expect(phone.getByRole("heading", { name: /How many entries/ })).toBeVisible();
    await expect(phone.locator("figure svg title").first()).toBeAttached();
    const right = await parametersOn(phone);
    if (!phones.has(right)) phones.set(right, phone);
  }
  const [[right, ada], [copied, ben], [own, eve]] = [...phones] as [
    [number, Page],
    [number, Page],
    [number, Page],
  ];

  await step(instructor, "Open");
  await submit(ada, right);
  // Ben writes down what Ada has; Eve does so at first, then counts.
  await submit(ben, right);
  await submit(eve, right);
  await tapKeys(eve, ...Array(String(right).length).fill("backspace"));
  await submit(eve, own, "Change answer");
  // A phone that is loaded again has its own numbers, and its answer.
  await ben.reload();
  await expect(ben.locator("figure svg title").first()).toBeAttached();
  expect(await parametersOn(ben)).toBe(copied);

  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  // Two of the three are right, each in own numbers; what the copied answer is called depends on these.
  for (const page of [instructor, wall]) await expect(page.getByText("67 %").first()).toBeVisible();
  await expect(ada.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
  await expect(eve.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
  await expect(ben.getByRole("status").filter({ hasText: "Not this time" })).toBeVisible();
  for (const [key, phone] of phones)
    await expect(phone.getByText("Right answer", { exact: true }).locator("..")).toContainText(String(key));
});
