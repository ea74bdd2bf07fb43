import { openRoomByClassList, readClassList } from "./class-list";
import { connectionOf, expect, joinAs, test } from "./story";

const canvas = [
  "Student,ID,SIS User ID,SIS Login ID,Section,Extra time,Homework 1 (4711)",
  "    Points Possible,,,,,,10.0",
  '"Lovelace, Ada",1001,000123,ada1,LEC 1,150 %,9.5',
  '"Müller, Jürgen",1002,12345678901234567890,jm1,LEC 2,,8',
  '"Noether, Emmy",1003,000125,en1,LEC 1,,',
  '"Student, Test",1004,,a0b1c2,LEC 1,,0',
  "",
].join("\n");

test("an instructor uploads Canvas's export, students join by it, and who is missing is seen", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await instructor.getByRole("link", { name: "Class lists" }).click();
  await readClassList(instructor, canvas, "Math 108");
  const read = instructor.getByRole("form", { name: "What was read" });
  await expect(read).toContainText("Canvas gradebook: 3 students, 1 line left out");
  await expect(read).toContainText("Line 6: “Test Student”: Canvas’s test student, who is nobody");
  await expect(read.getByRole("row", { name: /^Ada Lovelace/ })).toContainText("000123");
  await instructor.getByRole("button", { name: "Save the list of 3" }).click();
  await expect(instructor.getByRole("heading", { name: "Math 108" })).toBeVisible();
  await expect(instructor.getByRole("row", { name: /^Jürgen Müller/ })).toContainText("12345678901234567890");

  const code = await openRoomByClassList(instructor);

  const phone = await people.phone("Ada");
  await phone.goto(`/${code}`);
  const field = phone.getByLabel("Your name, login or student number");
  await field.fill("Eve");
  await phone.getByRole("button", { name: "Join" }).click();
  await expect(phone.getByRole("alert").filter({ hasText: "not on the list of the class" })).toBeVisible();
  await field.fill("ada1");
  await phone.getByRole("button", { name: "Join" }).click();
  await expect(connectionOf(phone, "Live")).toBeVisible();
  await expect(instructor.getByText("Ada Lovelace", { exact: true })).toBeVisible();

  await instructor.goto(`/console/${code}/roster`);
  await expect(instructor.getByText("1 of 1 seat matched · 2 of 3 students without a seat")).toBeVisible();
  await expect(instructor.getByText("Emmy Noether (000125, LEC 1)")).toBeVisible();
  await instructor.goto("/rosters");
  await instructor.getByRole("link", { name: "Math 108" }).click();
  await instructor.getByText("Delete this list…").click();
  await instructor.getByRole("button", { name: "Delete the list for good" }).click();
  await expect(instructor.getByText(/^A room that is still running goes by this list/)).toBeVisible();
});

test("a list is matched after students joined with names of their own, and written only when it is saved", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await instructor
    .getByRole("button", { name: /^Open a room with Backpropagation, the classic set/ })
    .click();
  await expect(instructor).toHaveURL(/\/console\/\w{6}$/);
  const code = instructor.url().slice(-6);
  for (const name of ["ada lovelace", "Jurgen Mueller", "Copper"]) {
    const phone = await people.phone(name);
    await phone.goto(`/${code}`);
    await joinAs(phone, name);
  }
  await readClassList(instructor, canvas, "Math 108");
  await instructor.getByRole("button", { name: "Save the list of 3" }).click();
  await expect(instructor.getByRole("heading", { name: "Math 108" })).toBeVisible();

  const matching = async () => {
    await instructor.goto(`/console/${code}/roster`);
    await instructor.getByLabel("Class list").selectOption({ label: "Math 108 (3)" });
    await instructor.getByRole("button", { name: "Show who matches" }).click();
    await expect(instructor.getByText("2 of 3 seats matched · 1 of 3 students without a seat")).toBeVisible();
  };
  await matching();
  await matching();
  await expect(instructor.getByLabel("Jurgen Mueller")).toHaveValue("1");
  await instructor.getByLabel("Copper").fill("000125");
  await expect(instructor.getByText("✓ Emmy Noether (000125, LEC 1)")).toBeVisible();
  await instructor.getByRole("button", { name: "Save the matching" }).click();
  await expect(instructor.getByText("✓ Saved: 3 seats matched.")).toBeVisible();
  await instructor.goto(`/console/${code}/roster`);
  await expect(instructor.getByText("3 of 3 seats matched · 0 of 3 students without a seat")).toBeVisible();
  await expect(instructor.getByText("not saved yet")).toHaveCount(0);
});

test("a table of any kind is read by the columns that its instructor chooses, and refused with what to do", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await instructor.goto("/rosters");
  const choose = (buffer: Buffer) =>
    instructor.getByLabel("CSV file").setInputFiles({ name: "class.csv", mimeType: "text/csv", buffer });
  await choose(Buffer.from("Wer;Nummer\nAda;007\nBen"));
  await expect(instructor.getByText(/^Line 3 has 1 cell, but the first line names 2 cells/)).toBeVisible();
  await choose(Buffer.from("Wer;Nummer\nAda;007\nBen;8\n"));
  await expect(instructor.getByText("No column looks like the names.")).toBeVisible();
  await instructor.getByLabel("Whole name").selectOption("Wer");
  await instructor.getByLabel("Student number").selectOption("Nummer");
  await instructor.getByRole("button", { name: "Save the list of 2" }).click();
  await expect(instructor.getByRole("row", { name: /^Ada/ })).toContainText("007");
  await instructor.getByText("Delete this list…").click();
  await instructor.getByRole("button", { name: "Delete the list for good" }).click();
  await expect(instructor.getByText("None yet. Upload the first one below.")).toBeVisible();
});
