import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { accessible } from "./accessible-page";
import { largeDeckFile } from "./large-deck";
import { expect, test } from "./story";

test.use({ ownServer: false });

const gift = `// Week 5
::Slope:: What is the slope of $x^2$ at 3? {#6:0.1}

::Chain:: The chain rule multiplies. {TRUE}

::Essay:: Tell us what you think. {}
`;

const rows = (page: Page) => page.locator("section ol > li button[aria-expanded]");

test("a deck comes in as GIFT with a report line by line, goes out as JSON, and comes back as it was", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await instructor.getByRole("link", { name: "Import", exact: true }).click();
  await instructor.getByLabel("Text to import").fill(gift);
  await instructor.getByRole("button", { name: "Look at the text" }).click();
  await expect(instructor.getByRole("heading", { name: "2 taken, 1 not taken" })).toBeVisible();
  await expect(instructor.getByRole("listitem").filter({ hasText: "Essay" })).toContainText("line 6");
  await accessible(instructor, "import, report");
  await instructor.getByRole("button", { name: "Make a deck of 2 questions" }).click();
  await expect(instructor).toHaveURL(/\/decks\/[\w-]{36}$/);
  await expect(rows(instructor)).toHaveCount(2);

  const save = async () => {
    const [download] = await Promise.all([
      instructor.waitForEvent("download"),
      instructor.getByRole("link", { name: "Save as JSON" }).click(),
    ]);
    return download.path();
  };
  const saved = await save();
  const deck = instructor.url();
  await instructor.goto("/decks/import");
  await instructor.getByLabel("Choose a file").setInputFiles(saved);
  await instructor.getByRole("button", { name: "Make a deck of 2 questions" }).click();
  await expect(instructor).not.toHaveURL(/import/);
  expect(instructor.url()).not.toBe(deck);
  expect(readFileSync(await save(), "utf8")).toBe(readFileSync(saved, "utf8"));

  await instructor.goto("/decks/import");
  await instructor.getByLabel("Text to import").fill("a letter to my aunt");
  await instructor.getByRole("button", { name: "Look at the text" }).click();
  await expect(instructor.getByRole("alert").filter({ hasText: "This is no deck" })).toBeVisible();
});

test("a deck of 500 questions opens, is searched, and takes a step back far down", async ({ people }) => {
  const instructor = await people.instructor();
  await instructor.goto("/decks/import");
  await instructor.getByLabel("Choose a file").setInputFiles(largeDeckFile());
  await instructor.getByRole("button", { name: "Make a deck of 500 questions" }).click();
  await expect(rows(instructor)).toHaveCount(500);
  await instructor
    .getByRole("button", { name: /^Remove/ })
    .nth(300)
    .click();
  await expect(rows(instructor)).toHaveCount(499);
  await expect(instructor.getByRole("button", { name: "Undo" })).toBeInViewport();
  await instructor.getByRole("button", { name: "Undo" }).click();
  await expect(rows(instructor)).toHaveCount(500);
  await instructor.getByLabel("Search in this deck").fill("without a picture");
  await expect(instructor.getByText("250 of 500 questions")).toBeVisible();
  await instructor.goto("/decks");
  await instructor.getByRole("searchbox").fill("hundred");
  await expect(instructor.getByRole("article")).toHaveCount(1);
});
