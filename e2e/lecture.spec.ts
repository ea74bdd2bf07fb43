import { readFileSync } from "node:fs";
import { connectionOf, expect, joinAs, openClassicRoom, step, tapKeys, test } from "./story";

/** With the server's time. */
const saved = /^Saved ✓ \d\d:\d\d:\d\d$/;

test("an instructor plays a lecture through with a projector, three phones, a reload and a crash in the middle", async ({
  people,
  server,
}) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);

  const projector = await people.window("projector", 1280, 720);
  await projector.goto(`/screen/${code}`);
  await expect(projector.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible();

  // One types the code, one follows the QR code's address, one comes late.
  const ada = await people.phone("Ada");
  await ada.goto("/");
  await ada.getByLabel("Room code").fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
  await ada.getByRole("button", { name: "Join" }).click();
  await joinAs(ada, "Ada");
  await expect(ada.getByText(/You are in, Ada/)).toBeVisible();
  const ben = await people.phone("Ben");
  await ben.goto(`/${code}`);
  await joinAs(ben, "Ben");
  await expect(instructor.getByText("2 present")).toBeVisible();

  // The first question: parameters of a 3-4-2-1 network, 29.
  await step(instructor, "First question");
  await expect(ada.getByText("Opens in a moment", { exact: true })).toBeVisible();
  await step(instructor, "Open");
  await tapKeys(ada, "2", "9", "Submit");
  await expect(ada.getByText(saved)).toBeVisible();
  await tapKeys(ben, "1", "fraction bar", "0", "Submit");
  await expect(ben.getByText(/Not accepted: .*divides by zero/)).toBeVisible();
  await expect(instructor.getByText(/^1 of 2 answered.*1 unreadable/)).toBeVisible();
  await expect(projector.getByText("1 of 2 answered")).toBeVisible();
  await expect(projector.getByText("29", { exact: true })).toHaveCount(0);

  await ada.reload();
  await expect(ada.getByText(saved)).toBeVisible();
  await expect(ada.getByRole("textbox")).toHaveValue("29");

  const cem = await people.phone("Cem");
  await cem.goto(`/${code}`);
  await joinAs(cem, "Cem");
  await expect(instructor.getByText("3 present")).toBeVisible();

  // The server dies. What was saved stays, what is handed in meanwhile waits, and everybody comes back.
  await server.crash();
  await expect(connectionOf(cem, "Reconnecting…")).toBeVisible();
  await tapKeys(cem, "minus", "7", "Submit");
  await expect(cem.getByRole("status").filter({ hasText: "Sending…" })).toBeVisible();
  await server.startAgain();
  await expect(cem.getByText(saved)).toBeVisible({ timeout: 20_000 });
  await expect(connectionOf(ada, "Live")).toBeVisible({ timeout: 20_000 });
  await expect(ada.getByText(saved)).toBeVisible();

  // Ben mends what could not be read; Ada changes her mind and back.
  await expect(ben.getByRole("textbox")).toHaveValue("1/0");
  await tapKeys(ben, "backspace", "4", "Submit");
  await expect(ben.getByText(saved)).toBeVisible();
  await expect(instructor.getByText(/^3 of 3 answered/)).toBeVisible();
  await expect(projector.getByText("3 of 3 answered")).toBeVisible();

  await step(instructor, "Close");
  await expect(ada.getByText(/Answers closed/)).toBeVisible();
  await expect(projector.getByText(/Answers closed/)).toBeVisible();
  await expect(ada.getByText("Correct")).toHaveCount(0);

  // One in three is right: the clicker would discuss next; this class goes on.
  await expect(instructor.getByText("33 % are right")).toBeVisible();
  await step(instructor, "Distribution", "t");
  await expect(projector.getByRole("figure").getByRole("cell", { name: "29", exact: true })).toBeVisible();
  await expect(projector.getByText("Correct")).toHaveCount(0);

  await step(instructor, "Reveal");
  await expect(ada.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
  await expect(ben.getByRole("status").filter({ hasText: "Not this time" })).toBeVisible();
  await expect(ben.getByRole("heading", { name: "Worked solution" })).toBeVisible();
  await expect(projector.getByText("Correct").first()).toBeVisible();

  // On to the next question, then the end before its time.
  await step(instructor, "Next question", "n");
  await expect(ada.getByText("Opens in a moment", { exact: true })).toBeVisible();
  await instructor.getByRole("button", { name: /End the room/ }).click();
  await instructor.getByRole("dialog").getByRole("button", { name: "End the room" }).click();
  await expect(instructor.getByRole("heading", { name: "The room has ended" })).toBeVisible();
  await expect(projector.getByText(new RegExp(`review/${code}`))).toBeVisible();

  await ben.getByRole("link", { name: /review/i }).click();
  await expect(ben.getByText("Not this time")).toBeVisible();
  await expect(ben.getByText("1/4")).toBeVisible();

  await instructor.getByRole("link", { name: "Review the lecture" }).click();
  await expect(instructor.getByText("Correct").first()).toBeVisible();
  await instructor.getByRole("link", { name: "Exports" }).click();
  const download = instructor.waitForEvent("download");
  await instructor
    .getByRole("link", { name: /every answer|submissions\.csv|CSV/i })
    .first()
    .click();
  const csv = readFileSync(await (await download).path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(1 + 4);
  expect(csv).toContain("unreadable");
});

test("the one-time link works once, and a password opens the door afterwards", async ({ people, server }) => {
  const instructor = await people.instructor();
  const stranger = await people.window("stranger", 1280, 800);
  await stranger.goto(server.link());
  await expect(stranger.getByText(/already used/)).toBeVisible();
  await stranger.goto("/decks");
  await expect(stranger).toHaveURL(/\/sign-in/);

  await instructor.goto("/account");
  await instructor.getByLabel("New password").fill("correct horse battery");
  await instructor.getByRole("button", { name: "Save the password" }).click();
  await expect(instructor.getByRole("status")).toContainText("Saved");

  await stranger.getByLabel(/password/i).fill("correct horse battery");
  await stranger.getByRole("button", { name: /sign in/i }).click();
  await expect(stranger).toHaveURL(/\/decks$/);
});

test("a student is told kindly what is wrong with a code, a name and a room that is gone", async ({
  people,
}) => {
  const phone = await people.phone("Ada");
  await phone.goto("/");
  await phone.getByLabel("Room code").fill("HELLO1");
  await phone.getByRole("button", { name: "Join" }).click();
  await expect(phone.getByRole("alert").filter({ hasText: "six letters and digits" })).toBeVisible();

  await phone.goto("/BBBBBB");
  await expect(phone.getByText(/No room has this code/)).toBeVisible();

  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  await phone.goto(`/${code}`);
  await phone.getByLabel("Your name").fill("   ");
  await phone.getByRole("button", { name: "Join" }).click();
  await expect(phone.getByRole("alert").filter({ hasText: "Type a name" })).toBeVisible();
});
