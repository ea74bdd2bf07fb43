import type { Locator, Page } from "@playwright/test";
import { accessible } from "./accessible-page";
import { expect, test } from "./story";

/** A deck of one's own with some ready-made questions, by the ways of the page. */
async function ownDeck(instructor: Page, kinds: readonly string[]): Promise<string> {
  await instructor.getByRole("button", { name: "New deck" }).click();
  await expect(instructor).toHaveURL(/\/decks\/[\w-]{36}$/);
  const address = instructor.url();
  await instructor.getByRole("link", { name: /Ready-made/ }).click();
  for (const kind of kinds) {
    await instructor.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
    await instructor.getByRole("button", { name: "Add to the deck" }).click();
    await expect(instructor.getByText(/^Added “/)).toBeVisible();
    await expect(instructor.getByRole("button", { name: "Added ✓" })).toBeVisible();
  }
  await instructor.goto(address);
  return address;
}

const titles = (page: Page) => page.locator("section li button[aria-expanded] .line-clamp-2").allInnerTexts();

test("a deck is made, ordered by keyboard and by drag, undone, thrown away and brought back", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await ownDeck(instructor, ["Count the parameters", "Derivatives by biases", "Count the paths"]);
  const before = await titles(instructor);
  expect(before).toHaveLength(3);

  await instructor.getByRole("textbox", { name: "Title" }).fill("Lecture 5");
  await instructor.getByRole("textbox", { name: "Title" }).press("Enter");
  await expect(instructor.getByText("Title saved.")).toBeVisible();

  // By keyboard: the first one goes down, and its handle keeps the focus.
  await instructor.getByRole("button", { name: /^Move .* question 1:/ }).press("ArrowDown");
  await expect.poll(() => titles(instructor)).toEqual([before[1], before[0], before[2]]);
  await expect(instructor.getByText(`“${before[0]}” is question 2 of 3 now.`)).toBeVisible();
  await expect(instructor.getByRole("button", { name: /^Move .* question 2:/ })).toBeFocused();
  await instructor.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => titles(instructor)).toEqual(before);

  // By drag: the last one goes to the top.
  const rows = instructor.locator("section ol > li");
  await instructor.getByRole("button", { name: /^Move .* question 3:/ }).dragTo(rows.first(), {
    targetPosition: { x: 60, y: 3 },
  });
  await expect.poll(() => titles(instructor)).toEqual([before[2], before[0], before[1]]);

  await instructor.getByRole("button", { name: `Remove ${before[0]}` }).click();
  await expect.poll(() => titles(instructor)).toEqual([before[2], before[1]]);
  await instructor.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => titles(instructor)).toEqual([before[2], before[0], before[1]]);
  await rows.first().getByRole("button", { expanded: false }).first().click();
  await expect(rows.first().getByText("Worked solution")).toBeVisible();
  for (const view of ["Phones", "Projector"]) {
    await instructor.getByRole("button", { name: view }).click();
    await expect(rows.first().getByText("Worked solution")).toHaveCount(0);
  }
  await instructor.reload();
  await expect.poll(() => titles(instructor)).toEqual([before[2], before[0], before[1]]);

  await instructor.getByRole("button", { name: "Move to the trash" }).click();
  await expect(instructor.getByRole("button", { name: "Bring back Lecture 5" })).toBeVisible();
  await expect(instructor.getByRole("article").filter({ hasText: "Lecture 5" })).toHaveCount(0);
  await instructor.getByRole("button", { name: "Bring back Lecture 5" }).click();
  await instructor.getByRole("searchbox").fill("paths");
  await expect(instructor.getByRole("article").filter({ hasText: "Lecture 5" })).toBeVisible();
});

test("a ready-made question gets other numbers in its place, and so does every student who had own ones", async ({
  people,
}) => {
  const instructor = await people.instructor();
  const address = await ownDeck(instructor, ["Count the parameters", "Count the paths"]);
  const before = await titles(instructor);
  const first = instructor.locator("section ol > li").first();
  const open = () => first.getByRole("button", { expanded: false }).first().click();
  await open();
  await first.getByRole("checkbox", { name: "Every student has own numbers" }).check();
  await expect(first.getByText(/different ones, dealt by chance/)).toBeVisible();
  const inFile = async () =>
    JSON.parse(await (await instructor.request.get(`${address}/file?format=json`)).text()).questions[0];
  const drawn = await inFile();
  const key = (page: Page | Locator) => page.getByText(/^Key/).first().locator("annotation");
  const shown = (await key(first).textContent()) ?? "";

  await first.getByRole("link", { name: /^Edit/ }).click();
  await expect(
    instructor.getByRole("heading", { name: "Other numbers: Count the parameters" }),
  ).toBeVisible();
  await expect(key(instructor)).toHaveText(shown);
  await accessible(instructor, "author, other numbers");
  await instructor.getByRole("spinbutton", { name: "Seed" }).fill("5");
  await expect(instructor.getByText("So it stands in the deck.")).toHaveCount(0);
  await expect(instructor.locator("[aria-busy=false]").getByText(/^Key/).first()).toBeVisible();
  await instructor.getByRole("button", { name: "Take these numbers" }).click();
  await expect(instructor).toHaveURL(/\/decks\/[\w-]{36}#/);
  expect(await titles(instructor)).toHaveLength(before.length);
  await expect(first.getByText(/^own numbers · /)).toBeVisible();
  const { id, params, variants } = await inFile();
  expect(id).toBe(drawn.id);
  expect(params).not.toEqual(drawn.params);
  expect(variants.length).toBeGreaterThan(1);
  expect(variants).not.toEqual(drawn.variants);
});

test("whoever has the link of a deck reads every kind of question, without what is right, and instructors copy it", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await instructor.getByRole("link", { name: "One of each kind" }).click();
  await instructor.getByRole("button", { name: "Make a copy" }).click();
  await expect(instructor).toHaveURL(/\/decks\/[\w-]{36}$/);
  const asked = await titles(instructor);
  await instructor.getByRole("link", { name: "In your own words" }).click();
  await instructor.getByRole("button", { name: "Save", exact: true }).click();
  await expect(instructor).toHaveURL(/\/decks\/[\w-]{36}#/);
  await instructor.getByRole("link", { name: "Share…" }).click();
  await instructor.getByRole("button", { name: "Make a link" }).click();
  const link = new URL((await instructor.getByText(/\/shared\//).textContent()) ?? "").pathname;

  const reader = await people.window("reader", 1280, 800);
  await reader.goto(link);
  const questions = reader
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: reader.getByRole("heading") });
  await expect(questions).toHaveCount(asked.length + 1);
  for (const [index, title] of asked.entries())
    await expect(questions.nth(index).getByRole("heading")).toHaveText(`${index + 1}. ${title}`);
  await expect(questions.last()).toContainText("What is the slope of");
  await expect(questions.first().getByRole("img", { name: /^The network/ })).toBeVisible();
  for (const right of ["Key", "Worked solution", "Wrong answers that are expected"])
    await expect(reader.getByText(right)).toHaveCount(0);
  await accessible(reader, "deck, by its link");

  await instructor.goto(link);
  await instructor.getByRole("button", { name: "Copy it to my decks" }).click();
  await expect(instructor).toHaveURL(/\/decks\/[\w-]{36}$/);
  expect((await titles(instructor)).slice(0, asked.length)).toEqual(asked);

  // Taken back, it leads nowhere.
  await instructor.goBack();
  await instructor.goBack();
  await instructor.getByRole("button", { name: "End the link" }).click();
  await expect(instructor.getByText(/\/shared\//)).toHaveCount(0);
  await reader.reload();
  await expect(reader.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});
