import type { Page } from "@playwright/test";
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

const titles = (page: Page) => page.locator("section li button[aria-expanded] .truncate").allInnerTexts();

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
