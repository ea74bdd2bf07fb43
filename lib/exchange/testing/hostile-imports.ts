import { randomFrom } from "@/lib/problems/random";
import { writeDeckJson } from "../json/write-deck-json";
import { randomDeck } from "./random-deck";

export interface HostileImport {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const file = (what: string, name: string, content: string | readonly number[]): HostileImport => ({
  ...{ what, name },
  bytes: typeof content === "string" ? encoder.encode(content) : Uint8Array.from(content),
});

const frame = {
  format: "backpoll-deck",
  version: 1,
  title: "T",
  description: "",
  tags: [],
  weightIndex: "from-to",
};
const plain = (params: object, more: object = {}) => ({
  ...{ id: "q", family: "plain" },
  params: { title: "t", parts: [{ prompt: "p", answer: { type: "trueFalse", value: true } }], ...params },
  ...more,
});
const answered = (answer: unknown) => plain({ parts: [{ prompt: "p", answer }] });
const deck = (...questions: readonly unknown[]) => JSON.stringify({ ...frame, questions });

/** Values of every kind, where another is meant. */
const wrongKinds: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  "",
  " ",
  "x",
  [],
  [[]],
  {},
  { a: 1 },
  "x".repeat(5_000),
];

const script = "<script>alert(1)</script>";
const nasty: readonly (readonly [what: string, text: string])[] = [
  ["a script", script],
  ["a picture that runs", "<img src=x onerror=alert(1)>"],
  ["a turned direction", "\u202Egnp.exe\u202C"],
  ["an isolated direction", "\u2066abc\u2069"],
  ["a null", "a\u0000b"],
  ["a bell and an escape", "a\u0007\u001b[31mb"],
  ["a formula of a spreadsheet", '=HYPERLINK("http://evil.example","x")'],
  ["a command of a spreadsheet", "@SUM(1+1)*cmd|' /C calc'!A0"],
  ["a path", "../../../etc/passwd"],
  ["a path of Windows", "C:\\Windows\\system32"],
  ["a prototype", "__proto__"],
  ["TeX that calls itself", "$\\def\\x{\\x\\x}\\x$"],
  ["TeX with a link", "$\\href{javascript:alert(1)}{x}$"],
  ["TeX that is open", "$\\frac{1}{"],
  ["a rule a mile wide", "$\\rule{1000000em}{1000000em}$"],
  ["a link that runs", "[x](javascript:alert(1))"],
  ["braces", "{{{{}}}}"],
  ["the signs of GIFT", "~=#{}:%50%->####"],
  ["quotes and commas", '","",""\n";;;'],
  ["private characters", "\uE000\uE001\uE00A\uE00B\uE0110\uE012\uE011999\uE012"],
  ["letters on letters", `e${"\u0301".repeat(2_000)}`],
  ["a long word", "x".repeat(100_000)],
  ["many marks", "*_`[".repeat(5_000)],
  ["many dollars", "$ a".repeat(5_000)],
  ["many open formulae", "\\(\\[".repeat(5_000)],
  ["many escaped formulae", "\\\\\\\\(".repeat(3_000)],
  ["many tags", "<b><i>".repeat(5_000)],
  ["many entities", "&amp;".repeat(5_000)],
  ["many brackets", "((((".repeat(5_000)],
];

const jsonText: readonly HostileImport[] = [
  file("nothing", "a.json", ""),
  file("blanks", "a.json", " \n\t\n "),
  file("one bracket", "a.json", "["),
  file("a hundred thousand brackets", "a.json", "[".repeat(100_000)),
  file("a hundred thousand objects", "a.json", '{"a":'.repeat(100_000)),
  file("brackets that close", "a.json", `${"[".repeat(50_000)}${"]".repeat(50_000)}`),
  file(
    "brackets within a question",
    "a.json",
    deck(plain({})).replace('"p"', `${"[".repeat(9_999)}${"]".repeat(9_999)}`),
  ),
  file("a million lines", "a.json", `${"\n".repeat(1_000_000)}{`),
  file("a million commas", "a.json", `[${",".repeat(1_000_000)}]`),
  file("a million numbers", "a.json", `[${"1,".repeat(900_000)}1]`),
  file("a million backslashes", "a.json", `{"a":"${"\\".repeat(1_000_000)}"}`),
  file("a million quotes", "a.json", `{"a":${'"'.repeat(1_000_000)}}`),
  file("19 MB of one text", "a.json", `{"a":"${"x".repeat(19_000_000)}"}`),
  file("21 MB", "a.json", "x".repeat(21_000_000)),
  file(
    "3 MB of a deck",
    "a.json",
    JSON.stringify({ ...frame, description: "", questions: [plain({ stem: "x".repeat(3_000_000) })] }),
  ),
  file("NaN", "a.json", deck().replace("1", "NaN")),
  file("1e999", "a.json", deck(answered({ type: "number", value: 1 })).replace('"value":1', '"value":1e999')),
  file("−Infinity", "a.json", '{"format":-Infinity}'),
  file("a hexadecimal number", "a.json", '{"format":0x10}'),
  file("equal keys", "a.json", '{"format":"backpoll-deck","format":"x"}'),
  file(
    "__proto__",
    "a.json",
    deck(plain({})).replace('"title":"t"', '"__proto__":{"isAdmin":true},"title":"t"'),
  ),
  file("constructor.prototype", "a.json", '{"constructor":{"prototype":{"x":1}}}'),
  file("half a character", "a.json", deck(plain({})).replace('"p"', '"\\ud800"')),
  file("a byte order mark", "a.json", `\uFEFF${deck(plain({}))}`),
  file("two byte order marks", "a.json", `\uFEFF\uFEFF${deck(plain({}))}`),
  file("a comment", "a.json", `// x\n${deck()}`),
  file("two decks", "a.json", deck() + deck()),
  file("a newer version", "a.json", JSON.stringify({ ...frame, version: 99, questions: [] })),
  file(
    "a version of letters",
    "a.json",
    JSON.stringify({ ...frame, version: "1; DROP TABLE decks", questions: [] }),
  ),
  file("a version of −1", "a.json", JSON.stringify({ ...frame, version: -1, questions: [] })),
  file("2,000 questions", "a.json", deck(...Array.from({ length: 2_000 }, () => plain({})))),
  file("500 equal ids", "a.json", deck(...Array.from({ length: 500 }, () => plain({})))),
  file(
    "ten thousand keys",
    "a.json",
    deck(plain(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, at])))),
  ),
  file("a family that is a path", "a.json", deck({ id: "q", family: "../../x", params: {} })),
  file("a family of the prototype", "a.json", deck({ id: "q", family: "toString", params: {} })),
  file(
    "a huge network",
    "a.json",
    deck({ id: "q", family: "F1", params: { widths: [1e9, 1e9], biases: "all", figure: true } }),
  ),
  file(
    "a million widths",
    "a.json",
    deck({
      id: "q",
      family: "F1",
      params: { widths: Array.from({ length: 200_000 }, () => 1), biases: "all", figure: true },
    }),
  ),
  file("a long rational", "a.json", deck(answered({ type: "number", value: "9".repeat(100_000) }))),
  file("1/0", "a.json", deck(answered({ type: "number", value: "1/0" }))),
  file(
    "a tower of powers",
    "a.json",
    deck(answered({ type: "expression", text: "((((x+y)^12)^12)^12)^12", symbols: ["x", "y"] })),
  ),
  file(
    "deep brackets in a formula",
    "a.json",
    deck(answered({ type: "expression", text: "(".repeat(400), symbols: ["x"] })),
  ),
  file(
    "symbols that are code",
    "a.json",
    deck(answered({ type: "expression", text: "x", symbols: ["constructor", "x;y"] })),
  ),
  file(
    "eleven options",
    "a.json",
    deck(
      answered({
        type: "choice",
        several: false,
        options: Array.from({ length: 11 }, () => ({ text: "x", isRight: true })),
      }),
    ),
  ),
  file(
    "pictures that are none",
    "a.json",
    JSON.stringify({
      ...frame,
      questions: [],
      images: {
        ["a".repeat(64)]: { type: "image/png", base64: "AAAA" },
        "../x": { type: "image/svg+xml", base64: "PHN2Zz4=" },
      },
    }),
  ),
  file("pictures in a list", "a.json", JSON.stringify({ ...frame, questions: [], images: [1, 2] })),
  file(
    "a picture from elsewhere",
    "a.json",
    deck(plain({ image: { id: "https://evil.example/x.png", text: "x", width: 1, height: 1 } })),
  ),
];

const jsonKinds: readonly HostileImport[] = wrongKinds.flatMap((value, at) => [
  file(`kind ${at} as the deck`, "a.json", JSON.stringify(value)),
  file(`kind ${at} as questions`, "a.json", JSON.stringify({ ...frame, questions: value })),
  file(
    `kind ${at} as everything else`,
    "a.json",
    JSON.stringify({ ...frame, title: value, tags: value, questions: [] }),
  ),
  file(
    `kind ${at} as a question, its id, params and parts`,
    "a.json",
    deck(
      value,
      plain({}, { id: value }),
      plain({}, { params: value }),
      plain({ parts: value }),
      answered(value),
    ),
  ),
]);

const nastyWords: readonly HostileImport[] = nasty.flatMap(([what, text]) => [
  file(
    `${what} in JSON`,
    "a.json",
    deck(
      plain({ title: text, stem: text }),
      plain(
        { parts: [{ prompt: text, answer: { type: "trueFalse", value: true }, explanation: text }] },
        { id: text },
      ),
    ),
  ),
  file(
    `${what} in GIFT`,
    "a.gift",
    `::${text}::${text}{T#${text}}\n\n[html]${text}{=${text}~b#${text}}\n\n[markdown]${text}{#${text}}\n\n$CATEGORY: ${text}`,
  ),
  file(
    `${what} in a table`,
    "a.csv",
    `title,question,answer,option A,option B\n${`"${text.replaceAll('"', '""')}",`.repeat(5)}\n`,
  ),
]);

const giftText: readonly HostileImport[] = [
  file("a million lines of GIFT", "a.gift", "a{T}\n".repeat(390_000)),
  file("a million questions", "a.gift", "a{T}\n\n".repeat(330_000)),
  file("1,500 questions", "a.gift", "a{T}\n\n".repeat(1_500)),
  file("a million braces", "a.gift", "{".repeat(1_900_000)),
  file("a million tildes", "a.gift", `x{${"~".repeat(1_900_000)}}`),
  file("a million hashes", "a.gift", `x{T${"#".repeat(40_000)}}`),
  file("a million backslashes", "a.gift", `x{=${"\\".repeat(40_000)}~b}`),
  file("a million comments", "a.gift", "//\n".repeat(600_000)),
  file("carriage returns", "a.gift", "a{T}\r\r".repeat(1_000)),
  file(
    "no number",
    "a.gift",
    "x{#}\n\nx{#:}\n\nx{#..}\n\nx{#1..}\n\nx{#5..1}\n\nx{#1:-1}\n\nx{#1e999}\n\nx{#%50%}",
  ),
  file("percents", "a.gift", "x{~%%a ~%-%b ~%1e9%c =%9999999999999%d}"),
  file("twenty names", "a.gift", "::::::::::x{T}\n\n::::{}\n\n::a::::b::{T}"),
  file("deep HTML", "a.gift", `[html]${"<ul><li>".repeat(3_000)}x{T}`),
  file(
    "hostile pages",
    "a.gift",
    Array.from({ length: 200 }, () => `[html]${"<p \\(".repeat(1_900)}{T}`).join("\n\n"),
  ),
  file(
    "hostile Markdown",
    "a.gift",
    Array.from({ length: 200 }, () => `[markdown]${"\\\\\\\\(x ".repeat(1_200)}{T}`).join("\n\n"),
  ),
];

const tableText: readonly HostileImport[] = [
  file("a million rows", "a.csv", `question,answer\n${"x,1\n".repeat(490_000)}`),
  file("a million cells", "a.csv", `question,answer\n${",".repeat(1_900_000)}`),
  file("a million columns", "a.csv", "question,answer,".repeat(120_000)),
  file("an open quote", "a.csv", `question,answer\n"${"x\n".repeat(900_000)}`),
  file("a million quotes", "a.csv", `question,answer\n${'"'.repeat(1_900_001)}`),
  file("prices and dates", "a.csv", 'question;answer\nx;1.000,5\nx;"1,000"\nx;01.02.2026\nx;1/0'),
  file(
    "letters that are no option",
    "a.csv",
    'question,type,answer,option A,option B\nx,one,Z,a,b\nx,several,A A A,a,b\nx,one,,a,b\nx,several,"A,B",a,b',
  ),
  file("parts without a question", "a.csv", "part,question,answer\n2,x,1\n1e999,x,1\n-1,x,1\n3,x,1"),
  file(
    "fifty parts",
    "a.csv",
    `part,question,answer\n${Array.from({ length: 50 }, (_, at) => `${at + 1},x,1`).join("\n")}`,
  ),
];

const otherBytes: readonly HostileImport[] = [
  file("no bytes", "", []),
  file("one byte that is no UTF-8", "a.gift", [0xff]),
  file("Latin-1", "a.gift", [0x66, 0xfc, 0x72, 0x7b, 0x54, 0x7d]),
  file("an overlong slash", "a.gift", [0xc0, 0xaf]),
  file("a surrogate in bytes", "a.gift", [0xed, 0xa0, 0x80]),
  file("UTF-16", "a.csv", [0xff, 0xfe, 0x61, 0x00]),
  file("an archive", "a.json", [0x50, 0x4b, 3, 4, 0, 0]),
  file("an old spreadsheet", "a.csv", [0xd0, 0xcf, 0x11, 0xe0]),
  file("a picture", "a.json", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  file(
    "nulls",
    "a.gift",
    Array.from({ length: 1_000 }, () => 0),
  ),
  file("a hostile name", `../../${"\u202E"}<script>${"x".repeat(10_000)}.gift`, "a{T}"),
  file("prose", "notes.txt", "Dear all,\n\nplease find attached.\n"),
];

/** Decks that were good, with bytes turned here and there. */
function meddled(seed: number): HostileImport {
  const random = randomFrom(seed);
  const bytes = encoder.encode(writeDeckJson(randomDeck(seed)));
  for (let times = random.integer(1, 4); times > 0; times -= 1)
    bytes[random.integer(0, bytes.length - 1)] = random.integer(32, 126);
  return { what: `a deck with bytes turned, ${seed}`, name: "a.json", bytes };
}

/** The same on every machine: at least 200. */
export const hostileImports: readonly HostileImport[] = [
  ...jsonText,
  ...jsonKinds,
  ...nastyWords,
  ...giftText,
  ...tableText,
  ...otherBytes,
  ...Array.from({ length: 40 }, (_, seed) => meddled(seed)),
];
