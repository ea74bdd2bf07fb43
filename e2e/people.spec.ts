import { crowd } from "./crowd";
import { connectionOf, expect, joinAs, openClassicRoom, step, tapKeys, test } from "./story";

test.use({ ownServer: false });

const saved = /^Saved ✓ \d\d:\d\d:\d\d$/;

test("a student is taken out and let back in to the answer that was there, while a second console stays in step", async ({
  people,
}) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const other = await people.sameBrowser(instructor);
  await other.goto(`/console/${code}`);
  const [ada, ben] = [await people.phone("Ada"), await people.phone("Ben")];
  for (const [phone, name] of [
    [ada, "Ada"],
    [ben, "Ben"],
  ] as const) {
    await phone.goto(`/${code}`);
    await joinAs(phone, name);
    await expect(other.getByText(name, { exact: true })).toBeVisible();
  }
  await step(instructor, "First question");
  await step(instructor, "Open");
  await tapKeys(ada, "2", "9", "Submit");
  await expect(ada.getByText(saved)).toBeVisible();
  await tapKeys(ben, "2", "2", "Submit");
  await expect(ben.getByText(saved)).toBeVisible();
  await expect(other.getByText(/^2 of 2 answered/)).toBeVisible();
  // Not any 29 in the figure: the axis below the bars may have a mark there, and keeps it.
  const bar = other.getByRole("button", { name: "Change the bar 29", exact: true });
  await expect(bar).toBeVisible();

  await instructor.keyboard.press("p");
  const dialog = instructor.getByRole("dialog", { name: "Who is here" });
  await expect(dialog.getByText("2 in", { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Remove Ada" }).click();
  await expect(ada.getByRole("heading", { name: "You are out of this room" })).toBeVisible();
  await expect(dialog.getByText("1 in", { exact: true })).toBeVisible();
  await expect(other.getByText(/^1 of 1 answered/)).toBeVisible();
  // The answer does not count either: no bar holds it.
  await expect(bar).toHaveCount(0);
  // Asking again shows nothing of the room meanwhile.
  await ada.getByRole("button", { name: "Try now" }).click();
  await expect(ada.getByText(/^Asked at .*: not yet/)).toBeVisible();
  await expect(ada.getByRole("textbox")).toHaveCount(0);

  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByText("Ada is back in.")).toBeVisible();
  await ada.getByRole("button", { name: "Try now" }).click();
  await expect(ada.getByRole("textbox")).toHaveValue("29");
  await expect(other.getByText(/^2 of 2 answered/)).toBeVisible();
  await expect(bar).toBeVisible();

  await dialog.getByLabel("Time for Ben").selectOption("1.5");
  await expect(dialog.getByText("Ben has 1.5 times the time.")).toBeVisible();
  await instructor.keyboard.press("Escape");
  await step(other, "Close");
  await expect(instructor.getByRole("list", { name: "Steps" })).toContainText("Done: Close");

  // The code for a phone as one more console is a secret: it is shown on request, and each one is a new one.
  await instructor.getByRole("button", { name: "Control from your phone" }).click();
  const remote = instructor.getByRole("dialog", { name: "Control from your phone" });
  await expect(remote.getByText(/works once/)).toBeVisible();
  await expect(remote.getByRole("img")).toHaveCount(0);
  await remote.getByRole("button", { name: "Show the code" }).click();
  await expect(remote.getByText(/within 10 minutes/)).toBeVisible();
  const first = await remote.getByRole("img").getAttribute("src");
  await remote.getByRole("button", { name: "Hide the code" }).click();
  await expect(remote.getByRole("img")).toHaveCount(0);
  await remote.getByRole("button", { name: "Show the code" }).click();
  expect(await remote.getByRole("img").getAttribute("src")).not.toBe(first);
});

test("a locked room takes nobody new until it is unlocked, and who waits at the door gets in by itself", async ({
  people,
  server,
}) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const students = await crowd(server.url, code, 3);
  const ada = await people.phone("Ada");
  await ada.goto(`/${code}`);
  await joinAs(ada, "Ada");
  await instructor.getByRole("button", { name: "Lock the room" }).click();
  await expect(instructor.getByRole("heading", { name: "The room is locked" })).toBeVisible();
  const eve = await people.phone("Eve");
  await eve.clock.install();
  await eve.goto(`/${code}`);
  await expect(eve.getByRole("heading", { name: "The room is locked" })).toBeVisible();
  await ada.reload();
  await expect(connectionOf(ada, "Live")).toBeVisible();

  // A wave: everybody who joined in the last minute, told before, and let back in.
  await instructor.keyboard.press("p");
  const dialog = instructor.getByRole("dialog", { name: "Who is here" });
  await dialog.getByText("Remove a wave of strangers").click();
  await dialog.getByRole("button", { name: "5 minutes: 4" }).click();
  await expect(dialog.getByText("Ada, Student 3, Student 2, Student 1")).toBeVisible();
  await dialog.getByRole("button", { name: "Remove these 4" }).click();
  await expect(dialog.getByRole("heading", { name: "Removed: 4" })).toBeVisible();
  await expect(ada.getByRole("heading", { name: "You are out of this room" })).toBeVisible();
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByText("4 people are back in.")).toBeVisible();
  await expect(dialog.getByRole("heading", { name: /^Removed/ })).toHaveCount(0);

  await dialog.getByRole("button", { name: "Locked: let new ones in again" }).click();
  await expect(dialog.getByText("The room is open again.")).toBeVisible();
  await eve.clock.fastForward(15_000);
  await joinAs(eve, "Eve");
  await ada.getByRole("button", { name: "Try now" }).click();
  await expect(connectionOf(ada, "Live")).toBeVisible();
  students.leave();
});

test("a room takes students without names, or by a list that says what it leaves out", async ({ people }) => {
  const instructor = await people.instructor();
  await instructor.getByText("Students join with their names").first().click();
  await instructor.getByLabel("Without names").first().check();
  const code = await openClassicRoom(instructor);
  const ada = await people.phone("Ada");
  await ada.goto(`/${code}`);
  await ada.getByRole("button", { name: "Join" }).click();
  const name = /^You are in, (\w+ \w+ \d\d)/;
  await expect(ada.getByText(name)).toBeVisible();
  const drawn = name.exec((await ada.getByText(name).textContent()) ?? "")?.[1] ?? "nobody";
  await expect(instructor.getByText(drawn, { exact: true })).toBeVisible();

  await instructor.goto("/decks");
  await instructor.getByText("Students join with their names").first().click();
  await instructor.getByLabel("With a name from this list").first().check();
  await instructor.getByRole("button", { name: /^Open a room with Backpropagation, the classic/ }).click();
  await expect(instructor.getByText(/^The list has no name yet/)).toBeVisible();
  const list = instructor.getByRole("textbox", { name: "The list" });
  await list.fill("Ada Lovelace\n\nEmmy Noether\nada lovelace\n");
  await expect(
    instructor.getByText("2 names. Left out: 1 empty line; 1 repeated name (ada lovelace)."),
  ).toBeVisible();
  const listed = await openClassicRoom(instructor);
  const emmy = await people.phone("Emmy");
  await emmy.goto(`/${listed}`);
  await emmy.getByLabel("Your name").fill("Emily");
  await emmy.getByRole("button", { name: "Join" }).click();
  await expect(emmy.getByText(/not on the list of the class/)).toBeVisible();
  await joinAs(emmy, "emmy noether");
  await expect(instructor.getByText("Emmy Noether", { exact: true })).toBeVisible();
});
