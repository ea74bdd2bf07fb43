import { expect, it, vi } from "vitest";
import { classicDeck } from "@/lib/problems/classic";
import * as families from "@/lib/problems/families";
import { openDatabase } from "./database";
import { createQuestionCards } from "./question-cards";

const [first, second] = classicDeck.questions;
if (!first || !second) throw new Error("The classic set is gone");
const broken = { id: "broken", family: "F1", params: { widths: "no" } };

it("lists questions in their order, says why one cannot be asked, and builds none twice", async () => {
  const database = openDatabase(":memory:", "db/migrations");
  const built = vi.spyOn(families, "questionFrom");
  const once = await createQuestionCards(database, "one").of([first, broken, second]);
  expect(once.map(({ id, parts, problem }) => [id, parts > 0, problem === null])).toEqual([
    [first.id, true, true],
    ["broken", false, false],
    [second.id, true, true],
  ]);
  expect(once[0]?.words).toContain("How many entries");
  expect(built).toHaveBeenCalledTimes(3);
  const again = await createQuestionCards(database, "one").of([{ ...second, id: "other" }, first]);
  expect(again.map(({ id }) => id)).toEqual(["other", first.id]);
  expect(built).toHaveBeenCalledTimes(3);
});

it("lists them anew for another program, and in another notation", async () => {
  const database = openDatabase(":memory:", "db/migrations");
  const built = vi.spyOn(families, "questionFrom").mockClear();
  await createQuestionCards(database, "one").of([first]);
  await createQuestionCards(database, "one").of([{ ...first, weightIndex: "to-from" }]);
  await createQuestionCards(database, "two").of([first]);
  expect(built).toHaveBeenCalledTimes(3);
});
