import { expect, joinAs, openClassicRoom, showPart, step, tapKeys, test } from "./story";

test.use({ ownServer: false });

test("a phone that goes offline while it answers, is reloaded and shut, loses nothing", async ({
  people,
}) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const phone = await people.phone("Ada");
  await phone.goto("/");
  await phone.getByRole("textbox", { name: "Room code" }).fill(code);
  await phone.getByRole("button", { name: "Join" }).click();
  await joinAs(phone, "Ada");
  await showPart(instructor, 12, 3);
  await step(instructor, "Open");

  // Back and forward in the browser come back to the draft.
  await tapKeys(phone, "7");
  await phone.goBack();
  await expect(phone.getByRole("heading", { name: "Join your lecture" })).toBeVisible();
  await phone.goForward();
  await expect(phone.getByText("Live", { exact: true })).toBeVisible();
  await expect(phone.getByText(/^Draft, not submitted yet/)).toBeVisible();

  // Offline: the answer waits, in words, and a tab that dies meanwhile does not take it along.
  const context = phone.context();
  await context.setOffline(true);
  await expect(phone.getByText("Offline, answers kept")).toBeVisible();
  await tapKeys(phone, "Submit");
  await expect(phone.getByText(/^Sending…/)).toBeVisible();
  await phone.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/${code}`);
  await expect(again.getByText(/^Saved ✓ \d/)).toBeVisible();
  await expect(instructor.getByText(/^1 of 1 answered/)).toBeVisible();

  // A second tab has the same saved answer, and what is typed in one stays while the other submits.
  const second = await context.newPage();
  await second.goto(`/${code}`);
  await expect(second.getByText(/^Saved ✓ \d/)).toBeVisible();
  await tapKeys(second, "1");
  await tapKeys(again, "backspace", "4", "Change answer");
  await expect(again.getByText(/^Saved ✓ \d/)).toBeVisible();
  await expect(second.getByText(/^Draft, not submitted yet/)).toBeVisible();
  await second.bringToFront();
  await step(instructor, "Close");
  await expect(second.getByText("You had typed this, but not submitted it.")).toBeVisible();
  await expect(second.getByText("71", { exact: true })).toBeVisible();
  await expect(second.getByText("4", { exact: true }).first()).toBeVisible();
});
