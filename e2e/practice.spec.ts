import type { Page } from "@playwright/test";
import { accessible } from "./accessible-page";
import { expect, joinAs, openClassicRoom, step, tapKeys, test } from "./story";

test.use({ ownServer: false });

const saved = /^Saved ✓ \d/;

/** Two rounds of the first question, 29 parameters: Ada answers 7 twice, then the room ends. */
async function missedLecture(instructor: Page, ada: Page): Promise<string> {
  const code = await openClassicRoom(instructor);
  await ada.goto(`/${code}`);
  await joinAs(ada, "Ada");
  await step(instructor, "First question");
  await step(instructor, "Open");
  await tapKeys(ada, "7", "Submit");
  await expect(ada.getByText(saved)).toBeVisible();
  await step(instructor, "Close");
  await step(instructor, "Discuss", "d");
  await step(instructor, "Open round 2");
  await tapKeys(ada, "backspace", "8", "Submit");
  await expect(ada.getByText(saved)).toBeVisible();
  await step(instructor, "Close round 2");
  await step(instructor, "Reveal", "a");
  await expect(ada.getByText("Not this time")).toBeVisible();
  await instructor.getByRole("button", { name: /End the room/ }).click();
  await instructor.getByRole("dialog").getByRole("button", { name: "End the room" }).click();
  return code;
}

test("a student keeps the private link, opens it on another device, and practises what went wrong", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const instructor = await people.instructor();
  const ada = await people.phone("Ada");
  const code = await missedLecture(instructor, ada);
  await expect(ada.getByText(/Keep the link you find there/)).toBeVisible();
  await ada.getByRole("link", { name: "Review your answers" }).click();
  await expect(ada.getByText("0 of 1 right")).toBeVisible();
  await expect(ada.getByText("Round 1")).toBeVisible();
  await expect(ada.getByText("Round 2")).toBeVisible();
  await expect(ada.getByText("Not this time")).toHaveCount(2);
  const link = await ada.getByRole("textbox", { name: "Private link" }).inputValue();
  expect(link).toContain(`/review/${code}/`);

  // The phone's own address says nothing to another browser; the private link does, and only to the last symbol.
  const laptop = await people.window("laptop", 1280, 800);
  await laptop.goto(`/review/${code}`);
  await expect(laptop.getByRole("heading", { name: /on another phone/ })).toBeVisible();
  await laptop.goto(link.slice(0, -1));
  await expect(laptop.getByRole("heading", { name: "This link opens nothing" })).toBeVisible();
  const opened = await laptop.goto(link);
  expect(opened?.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "cache-control": expect.stringContaining("no-store"),
  });
  await expect(laptop.getByRole("heading", { name: "Ada, your answers" })).toBeVisible();

  await laptop.getByRole("link", { name: "Practise my misses" }).click();
  await expect(laptop).toHaveURL(/practice\?of=F1&level=2&seed=\d+&from=/);
  await expect(laptop.getByText("Count the parameters", { exact: true })).toBeVisible();
  await tapKeys(laptop, "1", "fraction bar", "0", "Submit");
  await expect(
    laptop.getByRole("alert").filter({ hasText: /costs nothing: .*divides by zero/ }),
  ).toBeVisible();
  await laptop.getByRole("textbox").fill("1");
  await tapKeys(laptop, "Submit");
  await expect(laptop.getByRole("status").filter({ hasText: "Not this time" })).toBeVisible();
  await expect(laptop.getByText("0 of 1 right at the first try")).toBeVisible();
  await expect(laptop.getByRole("heading", { name: "Worked solution" })).toHaveCount(0);
  await tapKeys(laptop, "Show the solution");
  await expect(laptop.getByRole("heading", { name: "Worked solution" })).toBeVisible();
  const right = await answerOf(laptop);

  // The same address is the same question: whoever gets it, and after a reload, has the same numbers.
  await laptop.reload();
  await laptop.getByRole("textbox").fill("2");
  await tapKeys(laptop, "Submit", "Try again");
  await expect(laptop.getByRole("textbox")).toHaveValue("2");
  await laptop.getByRole("textbox").fill(right);
  await tapKeys(laptop, "Submit");
  await expect(laptop.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
  await expect(laptop.getByText("0 of 1 right at the first try")).toBeVisible();

  const before = laptop.url();
  const question = await laptop.getByRole("main").textContent();
  await laptop.getByRole("button", { name: /^Next/ }).click();
  while (laptop.url() === before) await tapKeys(laptop, "Another one");
  await expect(laptop.getByRole("button", { name: "Submit" })).toBeVisible();
  expect(await laptop.getByRole("main").textContent()).not.toBe(question);
  await laptop.getByRole("textbox").fill("1");
  await tapKeys(laptop, "Submit");
  await expect(laptop.getByText("0 of 2 right at the first try")).toBeVisible();
  await laptop.reload();
  await expect(laptop.getByText("0 of 2 right at the first try")).toBeVisible();
  await laptop.goBack();
  await expect(laptop).toHaveURL(before);

  await laptop.getByRole("link", { name: "Back to your answers" }).click();
  await expect(laptop.getByRole("heading", { name: "Ada, your answers" })).toBeVisible();
});

test("a review is read without JavaScript on the smallest phone", async ({ browser, people, server }) => {
  test.setTimeout(120_000);
  const instructor = await people.instructor();
  const ada = await people.phone("Ada");
  const code = await missedLecture(instructor, ada);
  await ada.goto(`/review/${code}`);
  const link = await ada.getByRole("textbox", { name: "Private link" }).inputValue();
  const context = await browser.newContext({
    ...{ baseURL: server.url, javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
  });
  const paper = await context.newPage();
  await paper.goto(link);
  await paper.getByText("Right answer and worked solution").click();
  await expect(paper.getByText("✓ Answer")).toBeVisible();
  await paper.getByRole("link", { name: "The way there" }).click();
  await expect(paper.getByRole("heading", { name: "Step by step" })).toBeVisible();
  expect(await paper.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await context.close();
});

test("every kind can be practised, and an unknown one says which there are", async ({ people }) => {
  const phone = await people.phone("Ada");
  const unknown = await phone.goto("/practice?of=Z9");
  expect(unknown?.status()).toBe(404);
  await expect(phone.getByRole("heading", { name: "There is no such kind of question" })).toBeVisible();
  await phone.goto("/practice");
  await phone
    .getByRole("navigation", { name: "Forward pass, how hard" })
    .getByRole("link", { name: "One idea" })
    .click();
  await expect(phone).toHaveURL(/of=E1&level=1&seed=\d+$/);
  await expect(phone.getByRole("img", { name: /The network/ })).toBeVisible();
});

test("axe finds nothing to complain about in the review by link and in practice", async ({ people }) => {
  test.setTimeout(180_000);
  const instructor = await people.instructor();
  const ada = await people.phone("Ada");
  const code = await missedLecture(instructor, ada);
  await ada.goto(`/review/${code}`);
  const link = await ada.getByRole("textbox", { name: "Private link" }).inputValue();
  const other = await people.window("a small phone", 320, 640);
  await other.goto(link);
  await expect(other.getByRole("textbox", { name: "Private link" })).toBeVisible();
  await other.getByText("Right answer and worked solution").click();
  await accessible(other, "review by link");
  await other.goto(`${link}x`);
  await accessible(other, "a link that opens nothing");

  await other.goto("/practice");
  await accessible(other, "practice, all kinds");
  for (const family of ["E1", "F3", "E6", "E15", "F7"]) {
    await other.goto(`/practice?of=${family}&level=2&seed=5&from=${code}`);
    await expect(other.getByRole("button", { name: "Submit" })).toBeVisible();
    await accessible(other, `practice, ${family}`);
  }
  await other.goto("/practice?of=E1&level=2&seed=5");
  await other.getByText(/^How hard/).click();
  await tapKeys(other, "1", "fraction bar", "0", "Submit");
  await expect(other.getByText(/costs nothing/)).toBeVisible();
  await accessible(other, "practice, unreadable");
  await other.getByRole("textbox").fill("77");
  await tapKeys(other, "Submit");
  await expect(other.getByText("Not this time")).toBeVisible();
  await accessible(other, "practice, missed");
  await tapKeys(other, "Show the solution");
  await expect(other.getByRole("heading", { name: "Worked solution" })).toBeVisible();
  await accessible(other, "practice, solution");
});

/** The right answer as the solution says it: a whole number. */
async function answerOf(page: Page): Promise<string> {
  const text = await page.getByText("✓ Answer").locator("..").locator(".katex-html").first().textContent();
  return (text ?? "").replace(/\s/g, "");
}
