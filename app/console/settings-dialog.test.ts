import { expect, test } from "vitest";
import { usualSettings } from "@/lib/room/settings";
import { readSettings } from "./settings-dialog";

const typed = (change: Readonly<Record<string, string>>) => {
  const form = new FormData();
  const usual = { discussFrom: "30", discussTo: "70", answerSeconds: "", discussionSeconds: "120" };
  for (const [name, value] of Object.entries({ ...usual, ...change })) form.set(name, value);
  return readSettings(form, { ...usualSettings, admission: { type: "anonymous" } });
};

test("reads what is typed, keeps the rest, and takes an empty time for untimed", () => {
  expect(typed({})).toEqual({ ...usualSettings, admission: { type: "anonymous" } });
  expect(typed({ answerSeconds: " 90 ", discussionSeconds: "" })).toMatchObject({
    ...{ answerSeconds: 90, discussionSeconds: null },
  });
  expect(typed({ discussFrom: "50", discussTo: "50" })).toMatchObject({ discussFrom: 50, discussTo: 50 });
});

test.each([
  [{ discussFrom: "80" }, "0 to 100"],
  [{ discussTo: "101" }, "0 to 100"],
  [{ discussTo: "" }, "0 to 100"],
  [{ discussFrom: "1e1" }, "0 to 100"],
  [{ answerSeconds: "4" }, "5 to 3600"],
  [{ discussionSeconds: "4000" }, "5 to 3600"],
  [{ answerSeconds: "1 min" }, "5 to 3600"],
])("says what does not work in %o", (change, sentence) => {
  expect(typed(change)).toContain(sentence);
});
