import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import { roomContent } from "@/lib/room/content";
import { canariesOf } from "@/server/testing/leaks";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";

/** What only the grader, the derivative engine or the problems say: texts survive every bundler. */
const saidOnServers = [
  "transposed the matrix",
  "wrong sign everywhere",
  "leads to no question",
  "Not right yet, and no mistake that we know leads here",
];

/** R8: the pages as they are built, with all that they load, and no source map of any of it. */
export const builtPages: Guarantee = {
  id: "R8b",
  promise: "No page that needs no sign-in, and nothing that it loads, holds a key or what makes one",
  async run({ say }) {
    const words = secrets();
    const hall = await openHall();
    try {
      const { url } = hall.server;
      const textOf = async (path: string) => (await fetch(`${url}${path}`)).text();
      const paths = [`/${hall.code}`, "/", `/screen/${hall.code}`, "/practice", "/practice?of=F1"];
      const pages = await Promise.all(paths.map(textOf));
      const scripts = new Map<string, string>();
      const wanted = pages.flatMap(chunksOf);
      // What is loaded on demand is named in the scripts that ask for it.
      for (const path of wanted) {
        if (scripts.has(path)) continue;
        const text = await textOf(path);
        scripts.set(path, text);
        wanted.push(...chunksOf(text));
      }
      const [chunks, loaded] = [[...scripts.keys()], [...scripts.values()]];
      const maps = await Promise.all(chunks.map((path) => fetch(`${url}${path}.map`)));
      const found = [...pages, ...loaded].flatMap((text) => words.filter((word) => text.includes(word)));
      const mapped = loaded.filter((text) => text.includes("sourceMappingURL")).length;
      const served = maps.filter(({ ok }) => ok).length;
      // The phone's page is one file for every room: it cannot know any.
      const another = await textOf(`/${hall.code === "KVX7RD" ? "KVX7RF" : "KVX7RD"}`);
      const isOne = withoutNonce(pages[0] ?? "") === withoutNonce(another);
      say(`${chunks.length} chunks, found: ${found.join(", ") || "nothing"}`);
      return {
        held: chunks.length > 5 && found.length === 0 && mapped + served === 0 && isOne,
        figure: `${found.length} of ${words.length} texts in ${pages.length} pages and ${chunks.length} scripts, ${mapped + served} source maps, the phone's page ${isOne ? "the same" : "not the same"} for every room`,
      };
    } finally {
      await hall.leave();
    }
  },
};

function chunksOf(page: string): readonly string[] {
  return [...page.matchAll(/\bstatic\/chunks\/[\w./~-]+?\.js\b/g)].map(([path]) => `/_next/${path}`);
}

function withoutNonce(page: string): string {
  return page.replaceAll(/nonce="[^"]*"/g, "");
}

/** Solutions and misconceptions of the room, and what is said by the code that makes them. */
function secrets(): readonly string[] {
  const questions = classicDeck.questions.flatMap((source) => {
    const question = questionFrom(source);
    return question.ok ? [question.value] : [];
  });
  const content = roomContent(questions);
  return [...new Set([...saidOnServers, ...canariesOf(content, [...content.keys()])])];
}
