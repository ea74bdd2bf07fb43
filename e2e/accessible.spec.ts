import { accessible } from "./accessible-page";
import { expect, joinAs, openClassicRoom, showPart, step, tapKeys, test } from "./story";

test.use({ ownServer: false });

const saved = /^Saved ✓ \d/;

test("axe finds nothing to complain about in a lecture, on any screen in any phase", async ({ people }) => {
  test.setTimeout(600_000);
  const instructor = await people.instructor();
  await accessible(instructor, "decks");
  const code = await openClassicRoom(instructor);
  const projector = await people.window("projector", 1280, 720);
  await projector.goto(`/screen/${code}`);
  const phone = await people.phone("Ada");
  await phone.goto("/");
  await accessible(phone, "join");
  await phone.goto(`/${code}`);
  await accessible(phone, "name");
  await joinAs(phone, "Ada");
  await expect(instructor.getByText("Ada", { exact: true })).toBeVisible();
  await everywhere("lobby");

  await step(instructor, "First question");
  await expect(phone.getByText("Opens in a moment", { exact: true })).toBeVisible();
  await everywhere("ready");
  await step(instructor, "Open");
  await tapKeys(phone, "1", "fraction bar", "0", "Submit");
  await expect(phone.getByText(/Not accepted/)).toBeVisible();
  await accessible(phone, "phone, unreadable");
  await tapKeys(phone, "backspace", "4", "Submit");
  await expect(phone.getByText(saved)).toBeVisible();
  await instructor.keyboard.press("]");
  await expect(projector.getByText("left to answer")).toBeVisible();
  await instructor.keyboard.press("0");
  await expect(instructor.getByRole("timer")).toContainText("paused");
  await everywhere("open, timed and paused");
  await step(instructor, "Close");
  await expect(phone.getByText(/Answers closed/)).toBeVisible();
  await everywhere("closed");
  await step(instructor, "Discuss", "d");
  await expect(phone.getByText(/^Discuss with a neighbour/)).toBeVisible();
  await everywhere("discussing");
  await step(instructor, "Open round 2");
  await expect(phone.getByText(/your answer in the round before/)).toBeVisible();
  await everywhere("round 2");
  await tapKeys(phone, "Confirm answer");
  await expect(phone.getByText(saved)).toBeVisible();
  await step(instructor, "Close round 2");
  await step(instructor, "Distribution", "t");
  await expect(phone.getByText(/Look at the screen in front/)).toBeVisible();
  await instructor.getByRole("button", { name: "Change the bar 1/4" }).click();
  await everywhere("distribution of two rounds");
  await instructor.getByRole("button", { name: "Done", exact: true }).click();
  await step(instructor, "Reveal", "a");
  await expect(phone.getByText("Not this time")).toBeVisible();
  await everywhere("revealed");
  await step(instructor, "Solution");
  await expect(projector.getByText(/^Step 1 of/)).toBeVisible();
  await accessible(projector, "projector, solution");

  // A formula: every page of its keys, then typed; and a reason.
  await showPart(instructor, 5, 1);
  await step(instructor, "Open");
  await expect(phone.getByRole("button", { name: "digits" })).toBeEnabled();
  await accessible(phone, "phone, symbol keys");
  await tapKeys(phone, "W, choose its indices");
  await accessible(phone, "phone, layers");
  await tapKeys(phone, "layer 2");
  await accessible(phone, "phone, weights");
  await tapKeys(phone, "W layer 2 from 2 to 2", "plus");
  await accessible(phone, "phone, half a formula");
  await tapKeys(phone, "digits");
  await accessible(phone, "phone, digits");
  await tapKeys(phone, "Type it");
  await accessible(phone, "phone, typed formula");
  await phone.getByRole("textbox").fill("W22(2)");
  await tapKeys(phone, "Submit");
  await expect(phone.getByText(saved)).toBeVisible();
  await step(instructor, "Close");
  await step(instructor, "Distribution", "t");
  await step(instructor, "Reveal", "a");
  await tapKeys(phone, "Show every step");
  await phone.getByRole("tab", { name: "All paths" }).click();
  await everywhere("revealed formula");
  await showPart(instructor, 7, 1);
  await step(instructor, "Open");
  await tapKeys(phone, "True");
  await phone.getByRole("radio").first().check();
  await accessible(phone, "phone, reason");
  await step(instructor, "Close");

  await instructor.getByRole("button", { name: /End the room/ }).click();
  await accessible(instructor, "console, end dialog");
  await instructor.getByRole("dialog").getByRole("button", { name: "End the room" }).click();
  await expect(instructor.getByRole("heading", { name: "The room has ended" })).toBeVisible();
  await everywhere("ended");
  await phone.goto(`/review/${code}`);
  await accessible(phone, "review");
  await instructor.goto(`/console/${code}/review`);
  await accessible(instructor, "instructor's review");
  await instructor.goto("/account");
  await accessible(instructor, "account");
  await projector.goto("/sign-in");
  await accessible(projector, "sign-in");

  async function everywhere(phase: string): Promise<void> {
    await accessible(instructor, `console, ${phase}`);
    await accessible(projector, `projector, ${phase}`);
    await accessible(phone, `phone, ${phase}`);
  }
});

test("axe finds nothing in the dialogs, in a question from the board, and where a phone is not let in", async ({
  people,
}) => {
  test.setTimeout(400_000);
  const instructor = await people.instructor();
  await instructor.getByText("Students join with their names").first().click();
  await instructor.getByLabel("Without names").first().check();
  await accessible(instructor, "decks, how students join");
  const code = await openClassicRoom(instructor);
  const projector = await people.window("projector", 1280, 720);
  await projector.goto(`/screen/${code}`);
  const phone = await people.phone("Ada");
  await phone.goto(`/${code}`);
  await expect(phone.getByText(/Nobody is asked for a name/)).toBeVisible();
  await accessible(phone, "phone, without a name");
  await tapKeys(phone, "Join");
  await expect(phone.getByText(/You are in, \w+ \w+ \d\d/)).toBeVisible();

  for (const [key, name] of [
    ["p", "Who is here"],
    ["q", "Join this room"],
    ["?", "Keys"],
    ["i", "Ask what is on the board"],
  ] as const) {
    await instructor.keyboard.press(key);
    await expect(instructor.getByRole("dialog", { name })).toBeVisible();
    await accessible(instructor, `console, ${name}`);
    await instructor.keyboard.press("Escape");
    await expect(instructor.getByRole("dialog")).toHaveCount(0);
  }
  for (const button of ["Settings", "Control from your phone"]) {
    await instructor.getByRole("button", { name: button }).click();
    await expect(instructor.getByRole("dialog").getByText(/empty is untimed|works once/i)).toBeVisible();
    await accessible(instructor, `console, ${button}`);
    await instructor.keyboard.press("Escape");
  }

  await instructor.keyboard.press("i");
  await instructor.keyboard.press("c");
  await instructor.keyboard.press("3");
  await expect(phone.getByText("The question is on the board.")).toBeVisible();
  await phone.getByRole("radio", { name: "B" }).check();
  await tapKeys(phone, "Submit");
  await expect(phone.getByText(saved)).toBeVisible();
  await expect(projector.getByText("1 of 1 answered")).toBeVisible();
  for (const [page, name] of [
    [phone, "phone"],
    [projector, "projector"],
    [instructor, "console"],
  ] as const)
    await accessible(page, `${name}, improvised`);
  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  await expect(projector.getByText("Not marked yet")).toBeVisible();
  await accessible(projector, "projector, nothing marked");
  await accessible(phone, "phone, nothing marked");
  await instructor.keyboard.press("b");
  await expect(instructor.getByText(/projector is blank/)).toBeVisible();
  await accessible(instructor, "console, blank");
  await accessible(projector, "projector, blank");

  await phone.context().setOffline(true);
  await expect(phone.getByText("Offline, answers kept")).toBeVisible();
  await accessible(phone, "phone, offline");
  await phone.context().setOffline(false);
  await expect(phone.getByText("Live", { exact: true })).toBeVisible({ timeout: 20_000 });
  await instructor.keyboard.press("p");
  await instructor.getByRole("button", { name: /^Remove \w+ \w+ \d\d/ }).click();
  await expect(phone.getByRole("heading", { name: "You are out of this room" })).toBeVisible();
  await accessible(phone, "phone, taken out");
  await accessible(instructor, "console, somebody taken out");
});
