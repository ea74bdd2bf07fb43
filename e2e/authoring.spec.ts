import type { Page } from "@playwright/test";
import { accessible } from "./accessible-page";
import { accept, invite } from "./invitation";
import { expect, joinAs, step, tapKeys, test } from "./story";

async function newDeck(instructor: Page): Promise<string> {
  await instructor.goto("/decks");
  await instructor.getByRole("button", { name: "New deck" }).click();
  await expect(instructor).toHaveURL(/\/decks\/[\w-]{36}$/);
  return instructor.url();
}

async function openRoom(instructor: Page): Promise<string> {
  await instructor.getByRole("button", { name: /^Open a room/ }).click();
  await expect(instructor).toHaveURL(/\/console\/\w{6}$/);
  return instructor.url().slice(-6);
}

async function saved(instructor: Page): Promise<void> {
  await instructor.getByRole("button", { name: "Save", exact: true }).click();
  await expect(instructor).toHaveURL(/\/decks\/[\w-]{36}#/);
}

test("an instructor brings a network, asks a derivative of it, and the class's mistake is called by its name", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await newDeck(instructor);
  await instructor.getByRole("link", { name: /From a network/ }).click();
  // ∂H/∂W_12^(1) = x_1 · g′(z_2) · W_21^(2) = 3 · 1 · 7; who forgets the input has 7.
  await instructor.getByRole("textbox", { name: "W_21^(2)", exact: true }).fill("7");
  await expect(instructor.getByText("Key").first()).toBeVisible();
  await instructor.getByLabel("Title").fill("Tomorrow's network");
  await saved(instructor);
  await expect(instructor.getByRole("button", { name: /Tomorrow's network/, expanded: false })).toBeVisible();

  const code = await openRoom(instructor);
  const phone = await people.phone("Ada");
  await phone.goto(`/${code}`);
  await joinAs(phone, "Ada");
  await step(instructor, "First question");
  await step(instructor, "Open");
  await tapKeys(phone, "7", "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  await expect(instructor.getByText("forgot the input factor").first()).toBeVisible();
  await expect(phone.getByText("forgot the input factor").first()).toBeVisible();

  // The deck goes on; the room and its review keep what was asked.
  const deck = await people.sameBrowser(instructor);
  await deck.goto("/decks");
  await deck.getByRole("link", { name: "New deck" }).click();
  await deck.getByRole("link", { name: "Edit Tomorrow's network" }).click();
  await deck.getByRole("textbox", { name: "W_21^(2)", exact: true }).fill("9");
  await saved(deck);
  await instructor.goto(`/console/${code}/review`);
  await expect(instructor.getByText("forgot the input factor").first()).toBeVisible();
  await instructor.goto(`${deck.url().split("#")[0]}/versions`);
  await expect(instructor.getByRole("listitem").first()).toContainText("as it is now");
  await accessible(instructor, "deck, versions");
});

/** A picture of 4 × 2 pixels, as a browser draws it. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGNg+M+AQFAeAwA/8gX7sQ0WPwAAAABJRU5ErkJggg==",
  "base64",
);

test("an instructor writes questions of every kind in own words, with a picture, and the class answers them", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await newDeck(instructor);
  await instructor.getByRole("link", { name: /In your own words/ }).click();
  const part = (number: number) => instructor.getByRole("region", { name: `Part ${number}`, exact: true });
  await instructor.getByLabel("Title").fill("Slopes");
  await instructor.getByLabel(/^Situation/).fill("Look at **this** curve, $f(x)=x^2$.");
  await instructor
    .getByLabel("Add a picture")
    .setInputFiles({ name: "curve.png", mimeType: "image/png", buffer: picture });
  await instructor.getByLabel(/^What the picture shows/).fill("A parabola");

  await part(1).getByLabel("Question of part 1").fill("How steep is it at $x=3$, to a tenth?");
  await part(1).getByLabel("Right number").fill("6");
  await part(1).getByLabel("May be off by ±").fill("0,1");
  await part(1).getByRole("button", { name: "+ Wrong answer" }).click();
  await part(1).getByLabel("Wrong answer 1", { exact: true }).fill("9");
  await part(1).getByLabel("Why wrong answer 1 comes about").fill("gave the value");
  await part(1).getByLabel("Explanation").fill("The slope is $2x$.");

  await instructor.getByRole("button", { name: "+ Another part" }).click();
  await part(2).getByLabel("Question of part 2").fill("Which hold?");
  await part(2).getByRole("button", { name: "Any of several" }).click();
  await part(2).getByLabel("Option A", { exact: true }).fill("It is *even*.");
  await part(2).getByLabel("Option B", { exact: true }).fill("It is odd.");
  await part(2).getByRole("button", { name: "+ Option" }).click();
  await part(2).getByLabel("Option C", { exact: true }).fill("It is convex.");
  await part(2).getByLabel("Option C is right").check();

  await instructor.getByRole("button", { name: "+ Another part" }).click();
  await part(3).getByLabel("Question of part 3").fill("What is one step of descent?");
  await part(3).getByRole("button", { name: "Expression" }).click();
  await part(3).getByLabel("Right expression").fill("u - eta s");
  await expect(part(3).getByText("Name the symbols")).toBeVisible();
  await part(3).getByLabel("Symbols in it").fill("u, eta, s");
  await accessible(instructor, "author, own words");
  await saved(instructor);

  const code = await openRoom(instructor);
  const phone = await people.phone("Ada");
  await phone.goto(`/${code}`);
  await joinAs(phone, "Ada");
  await step(instructor, "First question");
  await expect(phone.getByRole("img", { name: "A parabola" })).toBeVisible();
  await expect(phone.locator("strong", { hasText: "this" })).toBeVisible();
  await step(instructor, "Open");
  await tapKeys(phone, "6", "decimal point", "0", "5", "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  await expect(phone.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
  await expect(phone.getByText("The slope is").first()).toBeVisible();

  const parts = instructor
    .getByRole("navigation", { name: "Questions" })
    .getByRole("listitem")
    .getByRole("button");
  await parts.nth(1).click();
  await step(instructor, "Open");
  await phone.getByRole("checkbox", { name: /It is even/ }).check();
  await phone.getByRole("checkbox", { name: /It is convex/ }).check();
  await tapKeys(phone, "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
  await accessible(phone, "phone, several options");
  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  await expect(phone.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
  await expect(instructor.getByText("A, C").first()).toBeVisible();

  await parts.nth(2).click();
  await step(instructor, "Open");
  await tapKeys(phone, "Type it");
  await phone.getByRole("textbox", { name: "Your answer" }).fill("-s eta + u");
  await tapKeys(phone, "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  await expect(phone.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
});

test("two instructors work on one deck: each sees the other's work, and nobody's is lost where both wrote", async ({
  people,
}) => {
  const ada = await people.instructor();
  const link = await invite(ada, "Instructor", "Ben");
  const ben = await people.window("colleague", 1440, 900);
  await accept(ben, link, "Ben Okafor", "ben@example.org");
  await expect(ben).toHaveURL(/\/decks$/);

  const deck = await newDeck(ada);
  await ada.getByRole("link", { name: /In your own words/ }).click();
  await ada.getByLabel("Title").fill("The first");
  await saved(ada);
  await ben.goto(deck);
  await expect(ben.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await ada.goto(`${deck}/sharing`);
  await ada.getByLabel("E-mail address of their account here").fill("ben@example.org");
  await ada.getByRole("button", { name: "Add", exact: true }).click();
  await expect(ada.getByText(/can work on this deck now/)).toBeVisible();
  await accessible(ada, "deck, sharing");

  // Both begin with the same question; Ben is the first to save.
  await ada.goto(deck);
  await ben.goto(deck);
  for (const page of [ada, ben]) await page.getByRole("link", { name: "Edit The first" }).click();
  await ben.getByLabel("Title").fill("As Ben has it");
  await saved(ben);
  await ada.getByLabel("Title").fill("As Ada has it");
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ada.getByText("Nothing of yours is lost.")).toBeVisible();
  await accessible(ada, "author, two wrote the same");
  await ada.getByRole("button", { name: "Keep both, mine as a new question" }).click();
  await expect(ada).toHaveURL(/\/decks\/[\w-]{36}#/);
  for (const title of ["As Ben has it", "As Ada has it"])
    await expect(ada.getByRole("button", { name: new RegExp(title), expanded: false })).toBeVisible();
  // Ben's page shows Ada's question by itself. Hers has not heard of his newest words: it does not remove them unseen.
  await expect(ben.getByRole("button", { name: /As Ada has it/, expanded: false })).toBeVisible();
  await ada.route("**/now?revision=*", (route) => route.fulfill({ status: 204 }));
  await ben.getByRole("link", { name: "Edit As Ben has it" }).click();
  await ben.getByLabel("Title").fill("Ben's newest words");
  await saved(ben);
  await ada.getByRole("button", { name: "Remove As Ben has it" }).click();
  await expect(ada.getByText("Somebody changed this question a moment ago")).toBeVisible();
  await expect(ada.getByRole("button", { name: /Ben's newest words/, expanded: false })).toBeVisible();
  await ada.unroute("**/now?revision=*");
  // What he removes himself goes from her page too.
  await ben.getByRole("button", { name: "Remove Ben's newest words" }).click();
  await expect(ada.getByRole("button", { name: /Ben's newest words/, expanded: false })).toHaveCount(0);
});
