import { beforeEach, describe, expect, it } from "vitest";
import type { DeckContent } from "@/lib/decks/deck-content";
import { err, ok } from "@/lib/result";
import { type Database, openDatabase } from "./database";
import type { DeckStore } from "./deck-store";
import { sqliteDeckStore } from "./sqlite-deck-store";
import { addUser } from "./testing/add-user";

const minute = 60_000;
const question = (id: string) => ({ id, family: "F1", params: { widths: [2, 1] } });
const content = (title: string, ...ids: readonly string[]): DeckContent => ({
  ...{ title, description: "", tags: ["exam"], weightIndex: "from-to" },
  questions: ids.map(question),
});

let database: Database;
let decks: DeckStore;
beforeEach(async () => {
  database = openDatabase(":memory:", "db/migrations");
  for (const id of ["ada", "ben", "eve"]) addUser(database, id);
  decks = sqliteDeckStore(database);
  await decks.renew("classic", content("Classic", "c"), 0);
  await decks.create("deck", content("Mine", "a", "b"), { by: "ada", at: 0 });
});

const titled = (title: string) => (deck: DeckContent) => ok({ ...deck, title });
const titles = async (userId: string) => (await decks.listFor(userId)).map(({ deck }) => deck.title);

describe("the decks of an instructor", () => {
  it("are their own, those shared with them, and those of the program", async () => {
    expect(await titles("ada")).toEqual(["Classic", "Mine"]);
    expect(await titles("ben")).toEqual(["Classic"]);
    expect(await decks.forUser("deck", "ben")).toBeNull();
    expect(await decks.share("deck", "ben@example.org")).toBe("shared");
    expect((await decks.listFor("ben")).map(({ access }) => access)).toEqual(["anybody", "member"]);
    expect(await decks.share("deck", " BEN@example.org ")).toBe("alreadyIn");
    expect(await decks.share("deck", "ada@example.org")).toBe("alreadyIn");
    expect(await decks.share("deck", "nobody@example.org")).toBe("nobody");
    expect(await decks.members("deck")).toEqual([{ userId: "ben", name: "ben", email: "ben@example.org" }]);
    await decks.unshare("deck", "ben");
    expect(await decks.forUser("deck", "ben")).toBeNull();
  });

  it("are out of sight in the trash, come back whole, and go for good from there alone", async () => {
    await decks.delete("deck");
    expect(await titles("ada")).toEqual(["Classic", "Mine"]);
    await decks.setLinkKey("deck", "key");
    await decks.trash("deck", 5);
    expect(await titles("ada")).toEqual(["Classic"]);
    expect((await decks.trashOf("ada")).map(({ id }) => id)).toEqual(["deck"]);
    expect(await decks.trashOf("ben")).toEqual([]);
    expect(await decks.byLinkKey("key")).toBeNull();
    expect(await decks.change("deck", { by: "ada", at: 6 }, titled("x"))).toEqual(err({ kind: "deckGone" }));
    await decks.trash("deck", null);
    expect((await decks.byId("deck"))?.questions.map(({ id }) => id)).toEqual(["a", "b"]);
    await decks.trash("deck", 7);
    await decks.delete("deck");
    expect([await decks.byId("deck"), await decks.versions("deck")]).toEqual([null, []]);
  });

  it("can be read by their link until it is taken back", async () => {
    expect(await decks.byLinkKey("")).toBeNull();
    await decks.setLinkKey("deck", "key");
    expect((await decks.byLinkKey("key"))?.id).toBe("deck");
    await decks.setLinkKey("deck", null);
    expect(await decks.byLinkKey("key")).toBeNull();
  });
});

describe("a change", () => {
  it("is written whole or not at all", async () => {
    const refused = await decks.change("deck", { by: "ada", at: 1 }, () => err({ kind: "full" }));
    expect(refused).toEqual(err({ kind: "full" }));
    expect((await decks.byId("deck"))?.revision).toBe(1);
    await expect(
      decks.change("deck", { by: "ada", at: 1 }, () => {
        throw new Error("a bug");
      }),
    ).rejects.toThrow("a bug");
    const changed = await decks.change("deck", { by: "ada", at: 1 }, titled("New"));
    expect(changed.ok && [changed.value.title, changed.value.revision]).toEqual(["New", 2]);
  });

  it("of one stretch of work is one version, whoever is slower or another begins the next", async () => {
    const change = (by: string, at: number, title: string, apart = false) =>
      decks.change("deck", { by, at, apart }, titled(title));
    await change("ada", minute, "1");
    await change("ada", 9 * minute, "2");
    await change("ben", 9.5 * minute, "3");
    await change("ada", 9.6 * minute, "4");
    await change("ada", 30 * minute, "5");
    await change("ada", 31 * minute, "6", true);
    const versions = await decks.versions("deck");
    const kept = await Promise.all(versions.map(({ number }) => decks.version("deck", number)));
    expect(kept.map((version) => version?.title)).toEqual(["6", "5", "4", "3", "2"]);
    expect(versions.map(({ by, questions }) => [by, questions])).toEqual([
      ["ada", 2],
      ["ada", 2],
      ["ada", 2],
      ["ben", 2],
      ["ada", 2],
    ]);
  });

  it("leaves the last two hundred versions", async () => {
    for (let at = 1; at <= 230; at += 1)
      await decks.change("deck", { by: "ada", at, apart: true }, titled(String(at)));
    const numbers = (await decks.versions("deck")).map(({ number }) => number);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([200, 231, 32]);
  });
});

describe("a deck of the program", () => {
  it("is renewed with its questions, in the notation that was set", async () => {
    await decks.setNotation("classic", "to-from");
    await decks.renew("classic", content("Classic, again", "c", "d"), 9);
    const deck = await decks.byId("classic");
    expect([deck?.title, deck?.questions.length, deck?.weightIndex]).toEqual([
      "Classic, again",
      2,
      "to-from",
    ]);
  });

  it("is the only kind whose notation is set without a version", async () => {
    await decks.setNotation("deck", "to-from");
    expect((await decks.byId("deck"))?.weightIndex).toBe("from-to");
  });
});
