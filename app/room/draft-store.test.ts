import { describe, expect, test } from "vitest";
import { type Drafts, draftStore } from "./draft-store";
import { keptStore } from "./kept-store";
import { fakeStorage } from "./testing/fake-storage";

const number = (text: string) => ({ type: "number", text }) as const;
const tabs = () => {
  const storage = fakeStorage();
  return () => draftStore(keptStore<Drafts>("k", {}, () => storage));
};

describe("what is typed and not submitted", () => {
  test("survives a reload, and a new question eats none of it", () => {
    const open = tabs();
    const tab = open();
    tab.edit("q1#1", number("3/"));
    tab.edit("q2#1", number("7"));
    expect(open().get()).toEqual({ "q1#1": number("3/"), "q2#1": number("7") });
    tab.forget("q1#1");
    expect(open().get()).toEqual({ "q2#1": number("7") });
  });

  test("in one tab is not overwritten by what another types or submits", () => {
    const open = tabs();
    const [one, two] = [open(), open()];
    one.edit("q1#1", number("1"));
    two.edit("q1#1", number("2"));
    two.edit("q2#1", number("5"));
    two.forget("q1#1");
    one.edit("q3#1", number("9"));
    expect(one.get()).toEqual({ "q1#1": number("1"), "q3#1": number("9") });
    one.edit("q1#1", number("12"));
    expect(open().get()).toEqual({ "q1#1": number("12"), "q2#1": number("5"), "q3#1": number("9") });
  });
});
