import { accessible } from "./accessible-page";
import { crowd } from "./crowd";
import { expect, openClassicRoom, showPart, step, test } from "./story";

test.use({ ownServer: false });

const number = (text: string) => ({ type: "number" as const, text });
/** 29 is right; 22 forgets the biases. Two of six are right at first, five in the end. */
const first = ["29", "29", "22", "22", "22", "31"];
const second = ["29", "29", "29", "29", "29", "22"];

test("an instructor reviews a lecture of two rounds: what was gained, who moved, how the bars grew, who answered what", async ({
  people,
  server,
}) => {
  test.setTimeout(120_000);
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const students = await crowd(server.url, code, first.length);
  await step(instructor, "First question");
  await step(instructor, "Open");
  await students.answer("count-3-4-2-1", "a", (student) => number(first[student] ?? ""));
  await step(instructor, "Close");
  await step(instructor, "Discuss", "d");
  await step(instructor, "Open round 2");
  await students.answer("count-3-4-2-1", "a", (student) => number(second[student] ?? ""), 2);
  await step(instructor, "Close round 2");
  await showPart(instructor, 3, 1);
  await step(instructor, "Open");
  await students.answer("step-back-one-off", "a", () => number("99"));
  await expect(instructor.getByText(/^6 of 6 answered/)).toBeVisible();
  await step(instructor, "Close");
  students.leave();

  await instructor.goto("/decks");
  await instructor
    .getByRole("region", { name: "Your rooms" })
    .getByRole("link", { name: `Review ${code.slice(0, 3)} ${code.slice(3)}` })
    .click();
  await expect(instructor).toHaveURL(new RegExp(`/console/${code}/review$`));
  const row = instructor.getByRole("table", { name: "All parts at a glance" }).getByRole("row").nth(1);
  await expect(row).toContainText("33 % → 83 %");
  await expect(row).toContainText("+0.75 high");
  await expect(row).toContainText("0.33 medium");
  const part = instructor.getByRole("article", { name: /How many entries/ });
  await expect(part.getByText("3 from wrong to right")).toBeVisible();
  await expect(part.getByRole("row", { name: "forgot the biases 3 1 −2" })).toBeVisible();
  await accessible(instructor, "instructor's review of two rounds");

  await part.getByText("Replay how the bars grew").click();
  await part.getByRole("button", { name: "Round 2" }).click();
  const time = part.getByRole("slider", { name: /^Time since/ });
  await expect(time).toHaveAttribute("aria-valuetext", /, 6 answers$/);
  await time.focus();
  await instructor.keyboard.press("Home");
  await expect(time).toHaveAttribute("aria-valuetext", /^0:00 of \d:\d\d, 0 answers$/);
  await part.getByRole("button", { name: "Play" }).click();
  await expect(part.getByRole("button", { name: "Play" })).toBeVisible({ timeout: 25_000 });
  await expect(time).toHaveAttribute("aria-valuetext", /, 6 answers$/);
  // Where nothing is to move by itself, it is walked in steps.
  await instructor.emulateMedia({ reducedMotion: "reduce" });
  await expect(part.getByRole("button", { name: "Play" })).toHaveCount(0);
  await part.getByRole("button", { name: "To the start" }).click();
  await part.getByRole("button", { name: "On", exact: true }).click();
  await expect(time).not.toHaveValue("0");
  await part.getByText("Worked solution").click();
  await expect(part.getByRole("tab", { name: "Step by step" })).toBeVisible();
  await accessible(instructor, "review, replay");

  const failed = instructor.getByRole("region", { name: "What the class failed most" });
  await expect(failed.getByText("6 of 6")).toBeVisible();
  await failed.getByText("A question to ask next").click();
  await accessible(instructor, "review, follow-up");
  await failed.getByRole("button", { name: /^Make a deck/ }).click();
  await expect(instructor).toHaveURL(`/decks/followup-${code}`);
  await expect(instructor.getByRole("heading", { name: /^Follow-up: / })).toBeVisible();
  await instructor.goBack();

  await instructor
    .getByRole("navigation", { name: "Review" })
    .getByRole("link", { name: "Students" })
    .click();
  const grid = instructor.getByRole("table");
  await expect(grid.getByRole("row", { name: /^Student 3 1 2 right, wrong before wrong$/ })).toBeVisible();
  await accessible(instructor, "students");
  await instructor.getByRole("link", { name: "Hide names" }).click();
  await expect(instructor).toHaveURL(/names=hidden$/);
  await instructor.reload();
  await expect(instructor.getByRole("link", { name: "Show names" })).toBeVisible();
  await expect(grid.getByRole("row").nth(1)).toContainText("Student 1");

  await instructor.goto(`/console/${code}/review`);
  await instructor.emulateMedia({ media: "print" });
  for (const role of ["button", "navigation"] as const)
    await expect(instructor.getByRole(role).filter({ visible: true })).toHaveCount(0);
  await expect(instructor.getByText("the share right of those who answered").first()).toBeVisible();

  // To anybody else there is no such room.
  const stranger = await people.window("stranger", 800, 600);
  const address = `${server.url}/console/${code}/review/replay?part=count-3-4-2-1%2Fa&round=1`;
  expect((await instructor.request.get(address)).status()).toBe(200);
  expect((await stranger.request.get(address)).status()).toBe(404);
  expect((await instructor.request.get(address.replace("round=1", "round=3"))).status()).toBe(404);
});
