import { crowd } from "./crowd";
import { canTake, expect, joinAs, openClassicRoom, step, tapKeys, test } from "./story";

test.use({ ownServer: false });

const saved = /^Saved ✓ \d\d:\d\d:\d\d$/;
const number = (text: string) => ({ type: "number" as const, text });

test("a class discusses and votes again: with a clicker alone, while a second console stays in step", async ({
  people,
  server,
}) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const projector = await people.window("projector", 1280, 720);
  await projector.goto(`/screen/${code}`);
  const ada = await people.phone("Ada");
  await ada.goto(`/${code}`);
  await joinAs(ada, "Ada");
  // 29 is right; 22 forgets the biases.
  const answers = ["29", "22", "22"];
  const students = await crowd(server.url, code, answers.length);
  const other = await people.sameBrowser(instructor);
  await other.goto(`/console/${code}`);

  await step(instructor, "First question");
  await step(instructor, "Open");
  await tapKeys(ada, "2", "2", "Submit");
  await expect(ada.getByText(saved)).toBeVisible();
  await students.answer("count-3-4-2-1", "a", (student) => number(answers[student] ?? "29"));
  await expect(other.getByText(/^4 of 4 answered/)).toBeVisible();
  await expect(instructor.getByRole("heading", { name: "Everybody has answered" })).toBeVisible();

  await step(instructor, "Close");
  // A quarter is right, which is too few to discuss by the usual thresholds; this instructor wants to.
  await expect(instructor.getByText("25 % are right")).toBeVisible();
  await instructor.getByRole("button", { name: "Settings" }).click();
  await instructor.getByLabel("from").fill("20");
  await instructor.getByRole("button", { name: "Save" }).click();
  await step(instructor, "Discuss");
  await expect(ada.getByText("Discuss with a neighbour who disagrees.")).toBeVisible();
  await expect(other.getByRole("timer")).toContainText("1:5");

  await step(instructor, "Open round 2");
  await expect(ada.getByText(/your answer in the round before/)).toBeVisible();
  await expect(ada.getByRole("textbox")).toHaveValue("22");
  await expect(projector.getByText("0 of 4 answered")).toBeVisible();
  await tapKeys(ada, "backspace", "9", "Submit");
  await expect(ada.getByText(saved)).toBeVisible();
  await students.answer("count-3-4-2-1", "a", () => number("29"), 2);
  await expect(instructor.getByText(/^Round 2 · 4 of 4 answered/)).toBeVisible();

  await step(instructor, "Close round 2");
  await expect(instructor.getByText("25 % → 100 %")).toBeVisible();
  await expect(instructor.getByText("3 from wrong to right")).toBeVisible();
  await step(instructor, "Distribution");
  await expect(projector.getByText("Correct")).toHaveCount(0);
  await step(instructor, "Reveal");
  await expect(ada.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();

  // Through the solution, back, the screen blank and on again, and on to the next question, by the same few keys.
  await step(instructor, "Solution, 1");
  await expect(projector.getByText(/Step 1 of/)).toBeVisible();
  await instructor.keyboard.press("PageUp");
  await expect(projector.getByText(/Step 1 of/)).toHaveCount(0);
  await canTake(instructor, "Solution, 1");
  await instructor.keyboard.press(".");
  await expect(other.getByRole("button", { name: /The projector is blank/ })).toBeVisible();
  await expect(instructor.getByRole("button", { name: /The projector is blank/ })).toBeVisible();
  await canTake(instructor, "Solution, 1");
  await instructor.keyboard.press(".");
  await expect(other.getByRole("button", { name: /The projector is blank/ })).toHaveCount(0);
  await step(other, "Next question", "n");
  await expect(instructor.getByText(/^Question 2 of/)).toBeVisible();
});

test("the instructor corrects the bars, asks what is on the board, and every phone is graded at once", async ({
  people,
  server,
}) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const students = await crowd(server.url, code, 3);
  const ada = await people.phone("Ada");
  await ada.goto(`/${code}`);
  await joinAs(ada, "Ada");
  await step(instructor, "First question");
  await step(instructor, "Open");
  await tapKeys(ada, "3", "0", "Submit");
  await expect(ada.getByText(saved)).toBeVisible();
  await students.answer("count-3-4-2-1", "a", () => number("31"));
  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  await expect(ada.getByRole("status").filter({ hasText: "Not this time" })).toBeVisible();

  await instructor.getByRole("button", { name: "Change the bar 30" }).click();
  const tools = instructor.getByRole("region", { name: "The bar 30" });
  await tools.getByRole("button", { name: "Count it together with 31" }).click();
  await expect(instructor.getByText(/count together now/)).toBeVisible();
  await expect(instructor.getByRole("button", { name: "Change the bar 31" })).toBeFocused();
  await instructor.getByRole("button", { name: "Change the bar 31" }).click();
  await instructor.getByRole("button", { name: "Counts as right" }).click();
  await expect(ada.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
  const undo = instructor.getByRole("button", { name: /^Undo/ });
  await undo.click();
  await expect(ada.getByRole("status").filter({ hasText: "Not this time" })).toBeVisible();
  await undo.click();
  await expect(instructor.getByRole("button", { name: "Change the bar 30" })).toBeVisible();
  await expect(undo).toHaveCount(0);

  await instructor.keyboard.press("i");
  await instructor.keyboard.press("t");
  await expect(ada.getByText("The question is on the board.")).toBeVisible();
  await ada.getByRole("button", { name: "True" }).click();
  await ada.getByRole("button", { name: "Submit" }).click();
  await expect(ada.getByText(saved)).toBeVisible();
  await step(instructor, "Close");
  await expect(instructor.getByRole("heading", { name: "What is right?" })).toBeVisible();
  await instructor.getByRole("button", { name: "Change the bar true" }).click();
  await instructor.getByRole("button", { name: "Counts as right" }).click();
  await step(instructor, "Reveal", "a");
  await expect(ada.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
});
