import type { Guarantee } from "./guarantee";
import { routes, strayRoutes } from "./routes";
import { serverActions, startWithTwoInstructors, type TwoInstructors } from "./two-instructors";

/** T15: every page, file and function is asked by who may and by who may not. */
export const access: Guarantee = {
  id: "T15",
  promise: "What is another instructor's or another student's is not there for anybody else",
  async run() {
    const world = await startWithTwoInstructors();
    try {
      const found = [
        ...strayRoutes(),
        ...(await openAddresses(world)),
        ...(await openSeats(world)),
        ...(await openActions(world)),
      ];
      const count = Object.keys(routes).length;
      const figure = `${count} pages and files for 6 kinds of person, ${serverActions().size} functions for 5: ${found.length} open`;
      return { held: found.length === 0, figure: [figure, ...found].join("; ") };
    } finally {
      await world.server.stop();
    }
  },
};

async function openAddresses(world: TwoInstructors) {
  const { own, foreign, ownList, foreignList, ownDeck, foreignDeck, part, cookie, helpers, ask } = world;
  const mine = { code: own, list: ownList, deck: ownDeck, part };
  const theirs = { code: foreign, list: foreignList, deck: foreignDeck, part };
  const nobodys = { code: "BBBBBB", list: "none", deck: "none", part };
  const found: string[] = [];
  for (const [file, route] of Object.entries(routes)) {
    const { path, anonymous, foreign: another, owner } = route;
    const first = await ask(path(theirs));
    const outcome = first.headers.get("location")?.startsWith("/sign-in") ? "signIn" : first.status;
    if (outcome !== anonymous) found.push(`${file} gives ${outcome} to who is not signed in`);
    const { status } = await ask(path(theirs), cookie);
    if (status !== another) found.push(`${file} gives ${status} of another instructor's`);
    const none = another === 404 ? (await ask(path(nobodys), cookie)).status : 404;
    if (none !== 404) found.push(`${file} gives ${none} of what is not there`);
    for (const helper of ["colleague", "assistant", "removed"] as const) {
      const wanted = helper === "removed" ? another : route[helper];
      const { status } = await ask(path(theirs), helpers[helper]);
      if (status !== wanted) found.push(`${file} gives ${status} to the ${helper}`);
    }
    const right = await ask(path(mine), cookie);
    if (right.status !== owner) found.push(`${file} gives ${right.status} of one's own`);
  }
  return found;
}

/** A student's review and data, by who has another seat, another account or none. */
async function openSeats({ foreign, own, seat, cookie, helpers, ask }: TwoInstructors) {
  const found: string[] = [];
  const sees = async (who: string) =>
    (await (await ask(`/review/${foreign}`, who)).text()).includes("Student 0");
  const has = async (code: string, who: string) => (await ask(`/api/my-data/${code}`, who)).status === 200;
  if (!(await sees(seat)) || !(await has(foreign, seat))) found.push("a seat does not see its own answers");
  for (const who of ["", cookie, ...Object.values(helpers), `backpoll_seat=${"t".repeat(43)}`])
    if ((await sees(who)) || (await has(foreign, who)))
      found.push(`a seat's answers are open to "${who.slice(0, 14)}"`);
  if (await has(own, seat)) found.push("a seat is somebody in another room");
  return found;
}

interface Call {
  readonly page: string;
  readonly args: readonly unknown[];
}

/** What is done with a deck. */
function ofDeck(deck: string) {
  const on = (page: string, ...args: readonly unknown[]): Call => ({
    page: `/decks/${deck}${page}`,
    args: [deck, ...args],
  });
  return {
    changeDeck: on("", { type: "duplicateQuestion", id: "a" }),
    duplicateDeck: on(""),
    setVariants: on("", "a", true),
    trashDeck: on(""),
    restoreDeck: on(""),
    deleteDeck: on(""),
    bringVersionBack: on("/versions", 1),
    shareDeck: on("/sharing", null, []),
    unshareDeck: on("/sharing", "owner"),
    makeDeckLink: on("/sharing"),
    dropDeckLink: on("/sharing"),
    copyLinkedDeck: { page: `/shared/${"k".repeat(32)}`, args: ["k".repeat(32)] },
  };
}

/** Calls every function that pages call, as an instructor about what is another's, and as nobody about anything. */
async function openActions(world: TwoInstructors) {
  const { foreign, foreignList, ownDeck, foreignDeck, own, cookie, helpers, server, ask, stored } = world;
  const ofRoom = (page: string, ...args: readonly unknown[]): Call => ({
    page: `/console/${foreign}${page}`,
    args: [foreign, ...args],
  });
  const ofOthers: Readonly<Record<string, Call>> = {
    remoteCode: ofRoom(""),
    eraseStudent: ofRoom("/privacy", { participant: "student-0", withListRow: false }),
    findStudents: ofRoom("/privacy", "Student"),
    makeFollowUpDeck: ofRoom("/review"),
    detachRoster: ofRoom("/roster"),
    saveMatching: ofRoom("/roster", { roster: foreignList, seats: [] }),
    deleteRoster: { page: `/rosters/${foreignList}`, args: [foreignList] },
    openRoom: { page: "/decks", args: [foreignDeck, null, []] },
    ...ofDeck(foreignDeck),
    setRunnerRole: ofRoom("/runners", "removed", "instructor"),
    removeRunner: ofRoom("/runners", "colleague"),
    invite: { page: "/people", args: [{ role: "assistant", note: "", code: foreign }] },
  };
  // For the owner of the server alone.
  const ofAccounts: Readonly<Record<string, Call>> = {
    changeRole: { page: "/people", args: ["removed", "assistant"] },
    removeAccount: { page: "/people", args: ["removed"] },
  };
  const token = "w".repeat(43);
  const newcomer = { name: "Eve", email: "eve@example.org", password: "a long enough password" };
  // Open to everybody, and of no use without a link.
  const ofLinks: Readonly<Record<string, Call>> = {
    acceptInvitation: { page: `/invited/${token}`, args: [token, newcomer] },
    joinRoom: { page: `/invited/${token}`, args: [token] },
    revokeInvitation: { page: "/people", args: ["none"] },
  };
  // What an assistant may not, though others may with the same: about decks that are everybody's, and rooms they help in.
  const ofInstructors: Readonly<Record<string, Call>> = {
    openRoom: { page: "/decks", args: ["classic", null, []] },
    duplicateDeck: { page: "/decks/classic", args: ["classic"] },
    changeDeck: {
      page: "/decks/classic",
      args: ["classic", { type: "setNotation", weightIndex: "to-from" }],
    },
    beginDeck: { page: "/decks", args: [] },
    saveRoster: { page: "/rosters", args: [[]] },
    makeFollowUpDeck: ofRoom("/review"),
    invite: { page: "/people", args: [{ role: "assistant", note: "", code: null }] },
  };
  // These are about whoever asks.
  const ofOneself: Readonly<Record<string, Call>> = {
    setFirstPassword: { page: "/account", args: ["a new password"] },
    beginDeck: { page: "/decks", args: [] },
    saveRoster: { page: "/rosters", args: [[]] },
    // Who may work on some deck may add a picture to it; nobody else finds it but by its digest.
    uploadImage: { page: `/decks/${ownDeck}/edit?new=plain`, args: [[]] },
    saveName: { page: "/account", args: ["Eve"] },
    endSession: { page: "/account", args: ["none"] },
    endOtherSessions: { page: "/account", args: [] },
  };
  const actions = serverActions();
  const named = new Set([ofOthers, ofOneself, ofAccounts, ofLinks].flatMap((calls) => Object.keys(calls)));
  const found = [...actions.keys()].filter((name) => !named.has(name)).map((name) => `${name} is not called`);
  found.push(...[...named].filter((name) => !actions.has(name)).map((name) => `${name} is gone`));
  const call = async (id: string, { page, args }: Call, who: string, origin = server.url) => {
    const headers = { "next-action": id, "content-type": "text/plain;charset=UTF-8", origin };
    return ask(page, who, { method: "POST", headers, body: JSON.stringify(args) });
  };
  const before = stored();
  const tell = (name: string, who: string, answer: string) => {
    if (stored() !== before) found.push(`${name} changed something for ${who}`);
    if (/Student \d|<svg/.test(answer)) found.push(`${name} told ${who} something`);
  };
  for (const [name, id] of actions) {
    const others = ofOthers[name];
    if (others) {
      tell(name, "another instructor", await (await call(id, others, cookie)).text());
      tell(name, "who was taken off the room", await (await call(id, others, helpers.removed)).text());
      // Whoever runs the room may make their own phone a console.
      if (name !== "remoteCode")
        tell(name, "an assistant", await (await call(id, others, helpers.assistant)).text());
    }
    const link = ofLinks[name];
    if (link) tell(name, "who has no link", await (await call(id, link, cookie)).text());
    const any = others ?? ofOneself[name] ?? ofAccounts[name] ?? link;
    if (any) tell(name, "nobody", await (await call(id, any, "")).text());
    const instructors = ofInstructors[name];
    if (instructors)
      tell(name, "an assistant", await (await call(id, instructors, helpers.assistant)).text());
    for (const helper of ["colleague", "assistant"] as const)
      if (any && name in ofAccounts) tell(name, helper, await (await call(id, any, helpers[helper])).text());
  }
  // What a co-instructor may not: to share, to lay a class list over it, to take others off.
  for (const name of ["setRunnerRole", "removeRunner", "detachRoster", "saveMatching"]) {
    const [id, others] = [actions.get(name), ofOthers[name]];
    const args = name === "removeRunner" ? [foreign, "assistant"] : (others?.args ?? []);
    if (id && others)
      tell(name, "a co-instructor", await (await call(id, { ...others, args }, helpers.colleague)).text());
  }
  const elsewhere = await call(
    actions.get("changeDeck") ?? "",
    ofDeck(ownDeck).changeDeck,
    cookie,
    "https://evil.example",
  );
  if (elsewhere.status < 400 || stored() !== before) found.push("a page of another site can call a function");
  // The same call of who may does change something: else all of this would show nothing.
  await call(actions.get("changeDeck") ?? "", ofDeck(ownDeck).changeDeck, cookie);
  if (stored() === before) found.push(`nothing changed for the owner of ${own} either`);
  return found;
}
