import type { Page } from "@playwright/test";
import { accessible } from "./accessible-page";
import { accept, invite, password } from "./invitation";
import { canTake, connectionOf, expect, joinAs, openClassicRoom, step, test } from "./story";

test("a colleague who is invited runs a lecture beside its owner, until they are taken off it", async ({
  people,
}) => {
  const owner = await people.instructor();
  const link = await invite(owner, "Instructor", "Ben of the third floor");
  await expect(owner.getByRole("listitem").filter({ hasText: "Ben of the third floor" })).toBeVisible();

  const colleague = await people.window("colleague", 1440, 900);
  await accept(colleague, link, "Ben Okafor", "ben@example.org");
  await expect(colleague).toHaveURL(/\/decks$/);
  await expect(colleague.getByRole("heading", { name: "Your decks" })).toBeVisible();

  // The link worked once.
  const late = await people.window("late", 1440, 900);
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "This invitation does not work any more" })).toBeVisible();

  await owner.goto("/decks");
  const code = await openClassicRoom(owner);
  await colleague.goto(`/console/${code}`);
  await expect(colleague.getByRole("heading", { name: "You do not run this room" })).toBeVisible();

  // The owner adds the colleague on a second page of the same browser.
  const sharing = await people.sameBrowser(owner);
  await sharing.goto(`/console/${code}/runners`);
  await sharing
    .getByRole("combobox", { name: "Who" })
    .selectOption({ label: "Ben Okafor (ben@example.org)" });
  await sharing.getByRole("radio", { name: "Co-instructor" }).check();
  await sharing.getByRole("button", { name: "Add to this room" }).click();
  const role = sharing.getByRole("combobox", { name: "Role of Ben Okafor" });
  await expect(role).toHaveValue("instructor");

  await colleague.goto("/decks");
  const listed = colleague.getByRole("listitem").filter({ hasText: "shared by Instructor" });
  await listed.getByRole("link", { name: /^Go on/ }).click();
  const phone = await people.phone("Ada");
  await phone.goto(`/${code}`);
  await joinAs(phone, "Ada");

  // One lecture, two consoles: each takes a step, and both see it.
  await step(owner, "First question");
  await canTake(colleague, "Open");
  await step(colleague, "Open");
  await canTake(owner, "Close");
  await step(owner, "Close");
  await expect(
    colleague
      .getByRole("list", { name: "Steps" })
      .getByRole("button", { name: /^Open round 2|^Discuss|^Show/ })
      .first(),
  ).toBeVisible();
  await expect(connectionOf(colleague, "Live")).toBeVisible();

  // An assistant goes on with the lecture, and takes nothing away.
  await role.selectOption("Assistant");
  await sharing.getByRole("button", { name: "Change the role of Ben Okafor" }).click();
  await expect(sharing.getByText("✓ Changed")).toBeVisible();
  const exports = await people.sameBrowser(colleague);
  expect((await exports.goto(`/console/${code}/exports`))?.status()).toBe(404);
  await expect(connectionOf(colleague, "Live")).toBeVisible();

  await sharing.getByRole("button", { name: "Take off Ben Okafor" }).click();
  await expect(colleague.getByRole("heading", { name: "The console is closed" })).toBeVisible();
  await expect(colleague.getByRole("alert").filter({ hasText: "taken you off it" })).toBeVisible();
  await colleague.goto("/decks");
  await expect(colleague.getByText("shared by Instructor")).toHaveCount(0);
  await expect(connectionOf(owner, "Live")).toBeVisible();
});

test("an assistant runs what is shared with them, and finds nothing to open, take away or erase", async ({
  people,
}) => {
  const owner = await people.instructor();
  const code = await openClassicRoom(owner);
  await owner.getByRole("link", { name: "Who else runs this room" }).first().click();
  await owner.getByRole("button", { name: "Make a link" }).click();
  const link = await owner.getByLabel("Link to pass on").inputValue();

  const assistant = await people.window("assistant", 1440, 900);
  await accept(assistant, link, "Cleo", "cleo@example.org");
  await expect(assistant).toHaveURL(new RegExp(`/console/${code}$`));
  await step(assistant, "First question");
  await canTake(assistant, "Open");

  await assistant.goto(`/console/${code}/review`);
  const tabs = assistant.getByRole("navigation", { name: "Review" });
  await expect(tabs.getByRole("link")).toHaveText(["Parts", "Students", "Who runs it"]);
  await assistant.goto("/decks");
  await expect(assistant.getByRole("button", { name: /^Open a room/ })).toHaveCount(0);
  await expect(assistant.getByRole("link", { name: /Class lists|People|Invite/ })).toHaveCount(0);
  const responses = [];
  for (const path of [`/console/${code}/exports`, `/console/${code}/privacy`, "/rosters", "/people"])
    responses.push((await assistant.goto(path))?.status());
  expect(responses).toEqual([404, 404, 404, 404]);
});

test("a session that is ended elsewhere closes its console at once, with a sentence", async ({ people }) => {
  const owner = await people.instructor();
  const link = await invite(owner, "Instructor", "");
  const [desk, laptop] = [await people.window("desk", 1440, 900), await people.window("laptop", 1440, 900)];
  await accept(desk, link, "Ben", "ben@example.org");
  await expect(desk).toHaveURL(/\/decks$/);
  await laptop.goto("/sign-in");
  await laptop.getByLabel("E-mail").fill("ben@example.org");
  await laptop.getByLabel("Password").fill(password);
  await laptop.getByRole("button", { name: "Sign in" }).click();
  await expect(laptop).toHaveURL(/\/decks$/);
  await openClassicRoom(laptop);
  await expect(connectionOf(laptop, "Live")).toBeVisible();

  await desk.goto("/account");
  const sessions = desk.getByRole("region", { name: "Where you are signed in" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await expect(sessions.getByRole("listitem").filter({ hasText: "this one" })).toHaveCount(1);
  await sessions.getByRole("button", { name: /^End the session of/ }).click();
  await expect(laptop.getByRole("heading", { name: "The console is closed" })).toBeVisible();
  await expect(laptop.getByRole("alert").filter({ hasText: "You are signed out here" })).toBeVisible();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await laptop.goto("/decks");
  await expect(laptop).toHaveURL(/\/sign-in$/);
});

test("an account that is removed leaves its rooms to the owner, who goes on with them", async ({
  people,
}) => {
  const owner = await people.instructor();
  const colleague = await people.window("colleague", 1440, 900);
  await accept(colleague, await invite(owner, "Instructor", ""), "Ben", "ben@example.org");
  await expect(colleague).toHaveURL(/\/decks$/);
  const code = await openClassicRoom(colleague);
  const phone = await people.phone("Ada");
  await phone.goto(`/${code}`);
  await joinAs(phone, "Ada");

  await owner.goto("/people");
  const line = owner.getByRole("listitem").filter({ hasText: "ben@example.org" });
  await expect(line).toContainText("1 room");
  await line.getByText("Remove", { exact: false }).first().click();
  await line.getByRole("button", { name: "Remove Ben for good" }).click();
  await expect(line).toHaveCount(0);
  await expect(colleague.getByRole("heading", { name: "The console is closed" })).toBeVisible();
  await owner.goto("/decks");
  await owner.getByRole("link", { name: /^Go on/ }).click();
  await expect(connectionOf(owner, "Live")).toBeVisible();
  await step(owner, "First question");
  await expect(connectionOf(phone, "Live")).toBeVisible();
});

test("inviting, accepting and sharing need no mouse", async ({ people }) => {
  const owner = await people.instructor();
  const code = await openClassicRoom(owner);
  await owner.goto(`/console/${code}/runners`);
  const press = async (page: Page, name: RegExp) => {
    // Tab by tab, as somebody without a mouse: a control that cannot be reached never has the focus.
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
      });
      if (name.test(focused)) return;
    }
    throw new Error(`${name} was not reached`);
  };
  await press(owner, /^For whom/);
  await owner.keyboard.type("Cleo");
  await owner.keyboard.press("Enter");
  const field = owner.getByLabel("Link to pass on");
  await expect(field).toBeVisible();
  const link = await field.inputValue();

  const assistant = await people.window("assistant", 1440, 900);
  await assistant.goto(link);
  await press(assistant, /^Your name/);
  await assistant.keyboard.type("Cleo");
  await press(assistant, /^E-mail/);
  await assistant.keyboard.type("cleo@example.org");
  await press(assistant, /^Password/);
  await assistant.keyboard.type(password);
  await assistant.keyboard.press("Enter");
  await expect(assistant).toHaveURL(new RegExp(`/console/${code}$`));

  await owner.reload();
  await press(owner, /^Take off/);
  await owner.keyboard.press("Enter");
  await expect(assistant.getByRole("heading", { name: "The console is closed" })).toBeVisible();
});

test("links are not guessed on and on from one network", async ({ people }) => {
  const guesser = await people.window("guesser", 1440, 900);
  // A page may be rendered twice for one request, and then counts twice: thirty tries are the most that are answered.
  let response = await guesser.request.get(`/invited/${"w".repeat(43)}`);
  for (let guess = 0; guess < 30 && response.status() === 404; guess += 1)
    response = await guesser.request.get(`/invited/${String(guess).padStart(43, "w")}`);
  expect(await response.text()).toContain("Wait a minute");
});

test("axe finds nothing on the pages of people, invitations, accounts and sharing", async ({ people }) => {
  const owner = await people.instructor();
  const link = await invite(owner, "Instructor", "Ben");
  await accessible(owner, "people, with a link");
  const colleague = await people.window("colleague", 1440, 900);
  await colleague.goto(link);
  await accessible(colleague, "invited");
  await accept(colleague, link, "Ben", "ben@example.org");
  await expect(colleague).toHaveURL(/\/decks$/);
  await colleague.goto("/account");
  await accessible(colleague, "account");
  await owner.goto("/people");
  await owner.getByText("Remove", { exact: false }).first().click();
  await accessible(owner, "people, removing one");
  await owner.goto("/decks");
  const code = await openClassicRoom(owner);
  await owner.goto(`/console/${code}/runners`);
  await accessible(owner, "who runs a room");
});

test("somebody who has an account joins a room by its link, unless it was taken back; the last owner stays one", async ({
  people,
}) => {
  const owner = await people.instructor();
  const colleague = await people.window("colleague", 1440, 900);
  await accept(colleague, await invite(owner, "Instructor", "Ben"), "Ben", "ben@example.org");
  await expect(colleague).toHaveURL(/\/decks$/);
  const account = await invite(owner, "Assistant", "nobody in the end");
  await colleague.goto(account);
  await expect(colleague.getByText("makes a new account, and you have one already")).toBeVisible();
  await owner.getByRole("button", { name: /^Take it back.*nobody in the end/ }).click();
  await expect(owner.getByText("None.", { exact: true })).toBeVisible();
  await colleague.reload();
  await expect(colleague.getByRole("heading", { name: "does not work any more" })).toBeVisible();

  const role = owner.getByRole("listitem").filter({ hasText: "(you)" });
  await role.getByRole("combobox").selectOption("Instructor");
  await role.getByRole("button", { name: /^Change/ }).click();
  await expect(role.getByRole("alert")).toHaveText(/This is the last owner/);
  await owner.reload();
  await expect(role.getByRole("combobox")).toHaveValue("owner");

  await owner.goto("/decks");
  const code = await openClassicRoom(owner);
  await owner.goto(`/console/${code}/runners`);
  await owner.getByRole("button", { name: "Make a link" }).click();
  const link = await owner.getByLabel("Link to pass on").inputValue();
  await colleague.goto(link);
  await colleague.getByRole("button", { name: "Join the room" }).click();
  await expect(colleague).toHaveURL(new RegExp(`/console/${code}$`));
  await step(colleague, "First question");
  await owner.goto(`/console/${code}`);
  await canTake(owner, "Open");
});
