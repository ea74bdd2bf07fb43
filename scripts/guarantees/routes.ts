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
  /** For the co-instructor of another one's room, and for an assistant of this server who helps in it. */
  readonly colleague: number;
  readonly assistant: number;
}

const everybody = { anonymous: 200, foreign: 200, owner: 200, colleague: 200, assistant: 200 };
const nobody = { anonymous: 404, foreign: 404, owner: 404, colleague: 404, assistant: 404 };
const onlyPosted = { anonymous: 405, foreign: 405, owner: 405, colleague: 405, assistant: 405 };
const elsewhere = { foreign: 307, owner: 307, colleague: 307, assistant: 307 };
const signedIn = { anonymous: "signIn", foreign: 200, owner: 200, colleague: 200, assistant: 200 } as const;
const ofInstructors = { ...signedIn, assistant: 404 };
const ownPage = { anonymous: "signIn", foreign: 404, owner: 200, colleague: 404, assistant: 404 } as const;
/** Of a room: for everybody who runs it, or for its instructors. */
const sharedPage = { ...ownPage, colleague: 200, assistant: 200 };
const instructorsPage = { ...ownPage, colleague: 200 };
const ownFile = { anonymous: 401, foreign: 404, owner: 200, colleague: 200, assistant: 404 } as const;
const gradeFile = { ...ownFile, owner: 409, colleague: 409 };

/** Every page and address by its file: one that is not here is found missing. */
export const routes: Readonly<Record<string, Route>> = {
  "page.tsx": { path: () => "/", ...everybody },
  "room/page.tsx": { path: ({ code }) => `/${code}`, ...everybody },
  "sign-in/page.tsx": { path: () => "/sign-in", ...everybody, ...elsewhere },
  // One that works is told in stories.
  "invited/[token]/page.tsx": { path: () => `/invited/${"w".repeat(43)}`, ...nobody },
  "practice/page.tsx": { path: () => "/practice", ...everybody },
  "practice/question/page.tsx": { path: () => "/practice?of=F1", ...everybody },
  "practice/unknown/page.tsx": { path: () => "/practice?of=Z9", ...nobody },
  // The projector shows what the whole room sees.
  "screen/[code]/page.tsx": { path: ({ code }) => `/screen/${code}`, ...everybody },
  // Students' own: they say that this browser has no seat. What a seat sees is asked apart.
  "review/[code]/page.tsx": { path: ({ code }) => `/review/${code}`, ...everybody },
  "review/[code]/[key]/page.tsx": { path: ({ code }) => `/review/${code}/${"k".repeat(40)}`, ...everybody },
  "review/[code]/solution/route.ts": {
    path: ({ code, part }) => `/review/${code}/solution?part=${part}`,
    ...nobody,
  },
  "api/my-data/[code]/route.ts": {
    path: ({ code }) => `/api/my-data/${code}`,
    ...nobody,
  },
  // The library's own: signing in has stories of its own.
  "api/auth/[...all]/route.ts": { path: () => "/api/auth/get-session", ...everybody },
  "in/[token]/[code]/route.ts": {
    path: ({ code }) => `/in/wrong/${code}`,
    ...{ anonymous: 307, ...elsewhere },
  },
  "decks/page.tsx": { path: () => "/decks", ...signedIn },
  "decks/[id]/page.tsx": { path: ({ deck }) => `/decks/${deck}`, ...ownPage },
  "decks/[id]/edit/page.tsx": { path: ({ deck }) => `/decks/${deck}/edit?new=generated`, ...ownPage },
  "decks/[id]/versions/page.tsx": { path: ({ deck }) => `/decks/${deck}/versions`, ...ownPage },
  "decks/[id]/sharing/page.tsx": { path: ({ deck }) => `/decks/${deck}/sharing`, ...ownPage },
  "decks/[id]/now/route.ts": { path: ({ deck }) => `/decks/${deck}/now`, ...nobody, owner: 200 },
  "decks/[id]/question/route.ts": {
    path: ({ deck }) => `/decks/${deck}/question?of=a`,
    ...nobody,
    owner: 200,
  },
  "decks/[id]/file/route.ts": {
    path: ({ deck }) => `/decks/${deck}/file?format=json`,
    ...nobody,
    owner: 200,
  },
  "decks/import/page.tsx": { path: () => "/decks/import", ...ofInstructors },
  "decks/import/read/route.ts": { path: () => "/decks/import/read", ...onlyPosted },
  // Its address is the secret.
  "shared/[key]/page.tsx": {
    path: () => `/shared/${"k".repeat(32)}`,
    ...nobody,
  },
  "author/generated/route.ts": {
    path: () => "/author/generated?family=F1&seed=1&difficulty=1&weightIndex=from-to",
    ...everybody,
    anonymous: 401,
  },
  // Asked with what one writes oneself, and by POST.
  "author/preview/route.ts": { path: () => "/author/preview", ...onlyPosted },
  "account/page.tsx": { path: () => "/account", ...signedIn },
  "people/page.tsx": { path: () => "/people", ...ofInstructors },
  "rosters/page.tsx": { path: () => "/rosters", ...ofInstructors },
  "rosters/[id]/page.tsx": { path: ({ list }) => `/rosters/${list}`, ...ownPage },
  // Says whose room it is, so that who has two accounts knows what to do; nothing of the room.
  "console/[code]/page.tsx": { path: ({ code }) => `/console/${code}`, ...sharedPage, foreign: 200 },
  "console/[code]/runners/page.tsx": { path: ({ code }) => `/console/${code}/runners`, ...sharedPage },
  "console/[code]/review/page.tsx": { path: ({ code }) => `/console/${code}/review`, ...sharedPage },
  "console/[code]/review/students/page.tsx": {
    path: ({ code }) => `/console/${code}/review/students`,
    ...sharedPage,
  },
  "console/[code]/exports/page.tsx": { path: ({ code }) => `/console/${code}/exports`, ...instructorsPage },
  "console/[code]/roster/page.tsx": { path: ({ code }) => `/console/${code}/roster`, ...ownPage },
  "console/[code]/privacy/page.tsx": { path: ({ code }) => `/console/${code}/privacy`, ...instructorsPage },
  "console/[code]/review/replay/route.ts": {
    path: ({ code, part }) => `/console/${code}/review/replay?part=${part}&round=1`,
    // Of one's own room nothing was asked yet.
    ...{ ...nobody, colleague: 200, assistant: 200 },
  },
  "console/[code]/review/solution/route.ts": {
    path: ({ code, part }) => `/console/${code}/review/solution?part=${part}`,
    ...{ ...nobody, colleague: 200, assistant: 200 },
  },
  "api/rooms/[code]/submissions.csv/route.ts": {
    path: ({ code }) => `/api/rooms/${code}/submissions.csv`,
    ...ownFile,
  },
  "api/rooms/[code]/room.json/route.ts": { path: ({ code }) => `/api/rooms/${code}/room.json`, ...ownFile },
  "api/rooms/[code]/canvas.csv/route.ts": {
    path: ({ code }) => `/api/rooms/${code}/canvas.csv`,
    ...gradeFile,
  },
  "api/rooms/[code]/moodle.csv/route.ts": {
    path: ({ code }) => `/api/rooms/${code}/moodle.csv`,
    ...gradeFile,
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
