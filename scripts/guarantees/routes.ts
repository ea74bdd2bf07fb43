import { readdirSync } from "node:fs";

/** What a page or a file is asked of. */
export interface Place {
  readonly code: string;
  readonly list: string;
  readonly deck: string;
  /** A part of a room, as in an address. */
  readonly part: string;
}

export interface Route {
  readonly path: (place: Place) => string;
  /** For who is not signed in; "signIn" leads to the page where one can. */
  readonly anonymous: number | "signIn";
  /** For an instructor, of what is another one's. */
  readonly foreign: number;
  /** For its own instructor. */
  readonly owner: number;
}

const everybody = { anonymous: 200, foreign: 200, owner: 200 };
const signedIn = { anonymous: "signIn", foreign: 200, owner: 200 } as const;
const ownPage = { anonymous: "signIn", foreign: 404, owner: 200 } as const;
const ownFile = { anonymous: 401, foreign: 404, owner: 200 } as const;
const ownData = { anonymous: 404, foreign: 404, owner: 200 } as const;

/** Every page and address by its file: one that is not here is found missing. */
export const routes: Readonly<Record<string, Route>> = {
  "page.tsx": { path: () => "/", ...everybody },
  "room/page.tsx": { path: ({ code }) => `/${code}`, ...everybody },
  "sign-in/page.tsx": { path: () => "/sign-in", ...everybody, foreign: 307, owner: 307 },
  "practice/page.tsx": { path: () => "/practice", ...everybody },
  "practice/question/page.tsx": { path: () => "/practice?of=F1", ...everybody },
  "practice/unknown/page.tsx": { path: () => "/practice?of=Z9", anonymous: 404, foreign: 404, owner: 404 },
  // The projector shows what the whole room sees.
  "screen/[code]/page.tsx": { path: ({ code }) => `/screen/${code}`, ...everybody },
  // Students' own: they say that this browser has no seat. What a seat sees is asked apart.
  "review/[code]/page.tsx": { path: ({ code }) => `/review/${code}`, ...everybody },
  "review/[code]/[key]/page.tsx": { path: ({ code }) => `/review/${code}/${"k".repeat(40)}`, ...everybody },
  "review/[code]/solution/route.ts": {
    path: ({ code, part }) => `/review/${code}/solution?part=${part}`,
    ...{ anonymous: 404, foreign: 404, owner: 404 },
  },
  "api/my-data/[code]/route.ts": {
    path: ({ code }) => `/api/my-data/${code}`,
    ...{ anonymous: 404, foreign: 404, owner: 404 },
  },
  // The library's own: signing in has stories of its own.
  "api/auth/[...all]/route.ts": { path: () => "/api/auth/get-session", ...everybody },
  "in/[token]/[code]/route.ts": {
    path: ({ code }) => `/in/wrong/${code}`,
    ...{ anonymous: 307, foreign: 307, owner: 307 },
  },
  "decks/page.tsx": { path: () => "/decks", ...signedIn },
  "decks/[id]/page.tsx": { path: ({ deck }) => `/decks/${deck}`, ...ownPage },
  "decks/[id]/edit/page.tsx": { path: ({ deck }) => `/decks/${deck}/edit?new=generated`, ...ownPage },
  "decks/[id]/versions/page.tsx": { path: ({ deck }) => `/decks/${deck}/versions`, ...ownPage },
  "decks/[id]/sharing/page.tsx": { path: ({ deck }) => `/decks/${deck}/sharing`, ...ownPage },
  "decks/[id]/now/route.ts": { path: ({ deck }) => `/decks/${deck}/now`, ...ownData },
  "decks/[id]/question/route.ts": { path: ({ deck }) => `/decks/${deck}/question?of=a`, ...ownData },
  // Its address is the secret.
  "shared/[key]/page.tsx": {
    path: () => `/shared/${"k".repeat(32)}`,
    ...{ anonymous: 404, foreign: 404, owner: 404 },
  },
  "author/generated/route.ts": {
    path: () => "/author/generated?family=F1&seed=1&difficulty=1&weightIndex=from-to",
    ...{ anonymous: 401, foreign: 200, owner: 200 },
  },
  // Asked with what one writes oneself, and by POST.
  "author/preview/route.ts": { path: () => "/author/preview", anonymous: 405, foreign: 405, owner: 405 },
  "account/page.tsx": { path: () => "/account", ...signedIn },
  "rosters/page.tsx": { path: () => "/rosters", ...signedIn },
  "rosters/[id]/page.tsx": { path: ({ list }) => `/rosters/${list}`, ...ownPage },
  // Says whose room it is, so that who has two accounts knows what to do; nothing of the room.
  "console/[code]/page.tsx": { path: ({ code }) => `/console/${code}`, ...ownPage, foreign: 200 },
  "console/[code]/review/page.tsx": { path: ({ code }) => `/console/${code}/review`, ...ownPage },
  "console/[code]/review/students/page.tsx": {
    path: ({ code }) => `/console/${code}/review/students`,
    ...ownPage,
  },
  "console/[code]/exports/page.tsx": { path: ({ code }) => `/console/${code}/exports`, ...ownPage },
  "console/[code]/roster/page.tsx": { path: ({ code }) => `/console/${code}/roster`, ...ownPage },
  "console/[code]/privacy/page.tsx": { path: ({ code }) => `/console/${code}/privacy`, ...ownPage },
  "console/[code]/review/replay/route.ts": {
    path: ({ code, part }) => `/console/${code}/review/replay?part=${part}`,
    ...ownData,
    owner: 404,
  },
  "console/[code]/review/solution/route.ts": {
    path: ({ code, part }) => `/console/${code}/review/solution?part=${part}`,
    ...ownData,
    owner: 404,
  },
  "api/rooms/[code]/submissions.csv/route.ts": {
    path: ({ code }) => `/api/rooms/${code}/submissions.csv`,
    ...ownFile,
  },
  "api/rooms/[code]/room.json/route.ts": { path: ({ code }) => `/api/rooms/${code}/room.json`, ...ownFile },
  "api/rooms/[code]/canvas.csv/route.ts": {
    path: ({ code }) => `/api/rooms/${code}/canvas.csv`,
    ...ownFile,
    owner: 409,
  },
  "api/rooms/[code]/moodle.csv/route.ts": {
    path: ({ code }) => `/api/rooms/${code}/moodle.csv`,
    ...ownFile,
    owner: 409,
  },
};

/** Pages and files in app that the table does not have, or that are gone. */
export function strayRoutes(): readonly string[] {
  const there = new Set(
    readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
      /(^|\/)(page\.tsx|route\.ts)$/.test(file),
    ),
  );
  const named = new Set(Object.keys(routes));
  return [
    ...[...there].filter((file) => !named.has(file)).map((file) => `${file} is not in the table`),
    ...[...named].filter((file) => !there.has(file)).map((file) => `${file} is gone`),
  ];
}
