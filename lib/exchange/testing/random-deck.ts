import type { DeckContent } from "@/lib/decks/deck-content";
import { formOf } from "@/lib/decks/draw-variants";
import { classicDeck } from "@/lib/problems/classic";
import { families, questionFrom } from "@/lib/problems/families";
import type { Family } from "@/lib/problems/family";
import type { PlainParams } from "@/lib/problems/plain/plain-params";
import type { QuestionSource } from "@/lib/problems/question";
import { type Random, randomFrom } from "@/lib/problems/random";

const pieces = [
  ...[
    "W_{12}",
    "$\\frac{\\partial H}{\\partial a}$",
    "$x_1^{(2)}$",
    "$\\{1, 2\\}$",
    "costs \\$5",
    "**bold**",
    "*it*",
  ],
  ...[
    "`code = {x}`",
    "a = b",
    "~ 3",
    "50%",
    "%50%",
    "#1",
    "####",
    "->",
    "::",
    "T",
    "{",
    "}",
    "{=a}",
    "//",
    "\\n",
  ],
  ...[
    "\\nabla",
    "a:b",
    "é̂",
    "שלום",
    "👩‍🏫",
    "=1+1",
    "'",
    '"',
    ";",
    ",",
    "\t",
    "|",
    "- list",
    "1. one",
    "<b>",
    "&lt;",
  ],
  ...[
    "[x](https://example.org)",
    "\u2028",
    "[html]",
    "$CATEGORY: x",
    "a \\= b",
    "word",
    "other",
    "= x",
    "@",
    "-14",
  ],
] as const;

/** A line of words that break formats, the same for the same seed. */
export function hostileWords(random: Random, most: number): string {
  const count = random.integer(1, 5);
  const words = Array.from({ length: count }, () => pieces[random.integer(0, pieces.length - 1)] ?? "x");
  const text = words.join(random.pick([" ", "", " ", "  "])).trim();
  const cut = [...text].slice(0, most).join("").trim();
  return cut === "" ? "word" : cut;
}

/** Several lines of them. */
function hostileLines(random: Random, most: number): string {
  const lines = Array.from({ length: random.integer(1, 3) }, () => hostileWords(random, 60));
  return lines
    .join(random.pick(["\n", "\n\n", " "]))
    .slice(0, most)
    .trim();
}

/** What an instructor may have written, of any kind; not every one of them can be built. */
export function randomPlain(random: Random): PlainParams {
  const parts = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => ({
    prompt: hostileLines(random, 300),
    answer: randomAnswer(random),
    ...(random.chance(0.4) ? { explanation: hostileLines(random, 300) } : {}),
  }));
  return {
    title: hostileWords(random, 80),
    ...(random.chance(0.2) ? { stem: hostileLines(random, 300) } : {}),
    parts,
  };
}

function randomAnswer(random: Random): PlainParams["parts"][number]["answer"] {
  switch (random.integer(0, 3)) {
    case 0:
      return randomNumber(random);
    case 1:
      return {
        ...{ type: "expression", text: "eta (H - y)", symbols: ["eta", "H", "y", "q"] },
        ...(random.chance(0.4) ? { wrong: [{ text: "H - y", label: hostileWords(random, 40) }] } : {}),
      };
    case 2:
      return { type: "trueFalse", value: random.chance(0.5) };
    default:
      return randomChoice(random);
  }
}

function randomNumber(random: Random): PlainParams["parts"][number]["answer"] {
  const value = random.integer(-40, 40);
  const tolerance = random.pick([
    undefined,
    undefined,
    { absolute: "1/100" },
    { relative: "1/20" },
    { absolute: "1", relative: "1/3" },
  ]);
  return {
    type: "number",
    value: random.pick([`${value}`, `${2 * value + 1}/2`, `${3 * value + 1}/3`]),
    ...(tolerance ? { tolerance } : {}),
    ...(random.chance(0.4)
      ? { wrong: [{ value: `${value + 1_000}`, label: hostileWords(random, 40) }] }
      : {}),
  };
}

function randomChoice(random: Random): PlainParams["parts"][number]["answer"] {
  const several = random.chance(0.4);
  const size = random.integer(2, 10);
  const right = random.integer(0, size - 1);
  const options = Array.from({ length: size }, (_, index) => {
    const isRight = index === right || (several && random.chance(0.4));
    const label = !isRight && !several && random.chance(0.4) ? { label: hostileWords(random, 40) } : {};
    return { text: `${index} ${hostileWords(random, 100)}`, isRight, ...label };
  });
  return { type: "choice", several, options };
}

/** Parameters of a generated question, with those of others of its form where every student has own numbers. */
function numbersOf(family: Family, seed: number, own: boolean): Pick<QuestionSource, "params" | "variants"> {
  const form = (params: unknown) => {
    const built = family.question({ id: "q", family: family.code, params });
    return built.ok ? formOf(built.value) : null;
  };
  const { params } = family.generate(seed, 2);
  const others = own ? [1, 2, 3].map((step) => family.generate(seed + step, 2).params) : [];
  const variants = others.filter((other) => form(other) === form(params));
  return variants.length === 0 ? { params } : { params, variants };
}

/** A deck of questions of all kinds that can be built: classics, generated ones of all families, and plain ones. */
export function randomDeck(seed: number): DeckContent {
  const random = randomFrom(seed);
  const sources = Array.from({ length: random.integer(0, 6) }, (_, index): QuestionSource => {
    const id = `q${index}`;
    const kind = random.integer(0, 2);
    const family = families[random.integer(0, families.length - 1)];
    const classic = classicDeck.questions[random.integer(0, classicDeck.questions.length - 1)];
    if (kind === 0 && classic) return { id, family: classic.family, params: classic.params };
    if (kind === 1 && family)
      return { id, family: family.code, ...numbersOf(family, random.integer(0, 99), random.chance(0.3)) };
    return { id, family: "plain", params: randomPlain(random) };
  });
  return {
    title: hostileWords(random, 100),
    description: random.chance(0.5) ? hostileLines(random, 500) : "",
    tags: [...new Set(Array.from({ length: random.integer(0, 4) }, () => hostileWords(random, 40)))],
    weightIndex: random.pick(["from-to", "to-from"]),
    questions: sources.filter((source) => questionFrom(source).ok),
  };
}
