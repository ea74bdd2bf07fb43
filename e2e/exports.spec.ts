import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { roomExportSchema } from "@/lib/review/room-json";
import { accessible } from "./accessible-page";
import { openRoomByClassList, readClassList } from "./class-list";
import { expect, joinAs, openClassicRoom, step, tapKeys, test } from "./story";

/** Clicks what downloads a file, and reads it. */
async function downloaded(page: Page, role: "link" | "button", name: string) {
  const waiting = page.waitForEvent("download");
  await page.getByRole(role, { name, exact: true }).click();
  const download = await waiting;
  return { file: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

function parsed(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test("an instructor takes every answer home, and sees grades before they are written", async ({ people }) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const phone = await people.phone("Ada");
  await phone.goto(`/${code}`);
  await joinAs(phone, "Ada");
  await step(instructor, "First question");
  await step(instructor, "Open");
  await tapKeys(phone, "1", "fraction bar", "0", "Submit");
  await expect(phone.getByText(/Not accepted/)).toBeVisible();
  await tapKeys(phone, "backspace", "4", "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
  await step(instructor, "Close");

  await instructor.goto(`/console/${code}/exports`);
  const answers = await downloaded(instructor, "link", "Answers (CSV)");
  expect(answers.file).toBe(`backpoll-${code}-submissions.csv`);
  expect(parsed(answers.text)).toMatchObject([
    { question_no: "1", round: "1", attempt_no: "1", raw_answer: "1/0", verdict: "unreadable", score: "" },
    {
      question_no: "1",
      attempt_no: "2",
      raw_answer: "1/4",
      parsed_canonical: "1/4",
      verdict: "incorrect",
      score: "0",
    },
  ]);
  const forExcel = await downloaded(instructor, "link", "Answers for Excel (CSV)");
  expect(forExcel.text).toBe(`\uFEFF${answers.text}`);
  const room = await downloaded(instructor, "link", "Whole room (JSON)");
  expect(roomExportSchema.parse(JSON.parse(room.text))).toMatchObject({
    participants: [{ name: "Ada" }],
    submissions: [{ verdict: "unreadable" }, { verdict: "incorrect" }],
  });

  const grades = instructor.getByRole("region", { name: "Each student" });
  await expect(grades.getByRole("row", { name: /^Ada/ })).toContainText("1 of 1");
  await instructor.getByLabel("For right answers").fill("50");
  await instructor.getByRole("button", { name: "Show the preview" }).click();
  await expect(instructor).toHaveURL(/correctness=50/);
  await expect(grades.getByRole("row", { name: /^Ada/ }).getByRole("cell").last()).toHaveText("5");
  await expect(instructor.getByText("Grade files need a class list")).toBeVisible();
  await accessible(instructor, "exports");
  await instructor.goto(`/console/${code}/exports?points=0`);
  await expect(instructor.getByText(/^Points possible is a number above 0/)).toBeVisible();
  await expect(instructor.getByText("Grade files need a class list")).toHaveCount(0);
  await accessible(instructor, "exports, 2");
});

const canvasExport = [
  "Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (4711)",
  "    Points Possible,,,,,10.0",
  '"Lovelace, Ada",1001,000123,ada1,LEC 1,9.5',
  '"Noether, Emmy",1002,12345678901234567890,en1,LEC 1,',
  "",
].join("\n");

test("grades go back into the gradebook that the class list came from", async ({ people }) => {
  const instructor = await people.instructor();
  await readClassList(instructor, canvasExport, "Math 108");
  await instructor.getByRole("button", { name: "Save the list of 2" }).click();
  await expect(instructor.getByRole("heading", { name: "Math 108" })).toBeVisible();
  const code = await openRoomByClassList(instructor);
  const phone = await people.phone("Ada");
  await phone.goto(`/${code}`);
  await phone.getByLabel("Your name, login or student number").fill("ada1");
  await phone.getByRole("button", { name: "Join" }).click();
  await step(instructor, "First question");
  await step(instructor, "Open");
  await tapKeys(phone, "4", "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
  await step(instructor, "Close");

  await instructor.goto(`/console/${code}/exports?points=4`);
  const grades = instructor.getByRole("region", { name: "Each student" });
  await expect(
    grades
      .getByRole("row", { name: /^Ada Lovelace/ })
      .getByRole("cell")
      .last(),
  ).toHaveText("4");
  await expect(grades.getByRole("row", { name: /^Emmy Noether/ })).toContainText("never joined");
  await accessible(instructor, "exports, 3");
  const { text } = await downloaded(instructor, "link", "Canvas gradebook");
  const title = `Backpoll: Backpropagation, the classic set (${code})`;
  const before = Papa.parse<string[]>(canvasExport, { skipEmptyLines: true }).data;
  const added = [title, "4", "4", ""];
  expect(Papa.parse<string[]>(text, { skipEmptyLines: true }).data).toEqual(
    before.map((row, index) => [...row, added[index]]),
  );

  await instructor
    .getByLabel("Moodle knows a student by")
    .selectOption({ label: "SIS Login ID (2 of 2 filled)" });
  await instructor.getByLabel("The grade is called").fill("Lecture 1");
  const moodle = await downloaded(instructor, "button", "Moodle grades (CSV)");
  expect(parsed(moodle.text)).toEqual([{ "SIS Login ID": "ada1", "Lecture 1": "4" }]);
});

test("nobody else gets at a room's exports", async ({ people }) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const stranger = await people.window("stranger", 1280, 800);
  for (const file of ["submissions.csv", "room.json", "canvas.csv", "moodle.csv"]) {
    const response = await stranger.request.get(`/api/rooms/${code}/${file}`);
    expect([response.status(), await response.text()]).toEqual([401, expect.stringMatching(/^Sign in/)]);
  }
  await stranger.goto(`/console/${code}/exports`);
  await expect(stranger).toHaveURL(/\/sign-in\?next=/);
  const missing = await instructor.goto("/console/BBBBBB/exports");
  expect(missing?.status()).toBe(404);
});
