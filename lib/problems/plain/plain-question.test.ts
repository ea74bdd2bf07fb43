import { describe, expect, it } from "vitest";
import { bucketLabel } from "@/lib/grading/bucket-label";
import { grade } from "@/lib/grading/grade";
import { questionFrom } from "@/lib/problems/families";
import type { Part } from "@/lib/problems/question";
import { typeset } from "@/lib/problems/typeset";
import { roomContent } from "@/lib/room/content";
import type { PlainAnswer } from "./plain-params";

const built = (params: unknown) => questionFrom({ id: "plain", family: "plain", params });

function partOf(answer: PlainAnswer, more: object = {}): Part {
  const question = built({ title: "Mine", parts: [{ prompt: "How much?", answer, ...more }] });
  const [part] = question.ok ? question.value.parts : [];
  if (!part) throw new Error(question.ok ? "There is no part" : question.error);
  return part;
}

const refusal = (answer: unknown) => {
  const question = built({ title: "Mine", parts: [{ prompt: "How much?", answer }] });
  return question.ok ? "" : question.error;
};

const verdict = (part: Part, text: string) => {
  const graded = grade(
    part,
    part.answer.type === "expression" ? { type: "expression", text } : { type: "number", text },
  );
  return graded.ok ? graded.value.verdict : "unreadable";
};

describe("a number", () => {
  // Each worked by hand: |given − value| ≤ absolute + relative · |value|.
  const cases: readonly (readonly [
    PlainAnswer & { type: "number" },
    readonly string[],
    readonly string[],
  ])[] = [
    [{ type: "number", value: "3/2" }, ["1.5", "1,5", "3/2", "6/4"], ["1.49", "-1.5"]],
    [
      { type: "number", value: "-2", tolerance: { absolute: "1/100" } },
      ["-2", "-1.99", "-2.01", "-201/100"],
      ["-1.98", "-2.011", "2"],
    ],
    [
      { type: "number", value: "-200", tolerance: { relative: "1/20" } },
      ["-190", "-210"],
      ["-189", "-211", "200"],
    ],
    [
      { type: "number", value: "10", tolerance: { absolute: "1", relative: "1/10" } },
      ["8", "12"],
      ["7.9", "12.1"],
    ],
    [{ type: "number", value: "1/3", tolerance: { absolute: "1/10" } }, ["0.3", "0.43"], ["0.5"]],
    [{ type: "number", value: "0", tolerance: { relative: "1/2" } }, ["0"], ["0.001"]],
  ];
  it.each(cases)("%j is what lies within its tolerance, and nothing else", (answer, right, wrong) => {
    const part = partOf(answer);
    for (const text of right) expect(verdict(part, text), text).toBe("correct");
    for (const text of wrong) expect(verdict(part, text), text).toBe("incorrect");
  });

  it("counts all that lies within its tolerance on one bar", () => {
    const part = partOf({ type: "number", value: "2", tolerance: { absolute: "1/10" } });
    const buckets = ["2", "1.95", "2.1"].map((text) => grade(part, { type: "number", text }));
    expect(buckets.map((graded) => graded.ok && graded.value.bucket)).toEqual(["2", "2", "2"]);
  });

  it("knows the wrong answers that are expected, by their words", () => {
    const wrong = [
      { value: "6", label: "forgot the $\\frac12$" },
      { value: "-3", label: "costs $5" },
    ];
    const part = partOf({ type: "number", value: "3", wrong });
    expect(part.misconceptions.map(({ code, bucket }) => [code, bucket])).toEqual([
      ["N1", "6"],
      ["N2", "-3"],
    ]);
    for (const { label } of part.misconceptions) expect(() => typeset(label)).not.toThrow();
  });

  it("is refused where a wrong answer would count as right", () => {
    const answer = {
      type: "number",
      value: "3",
      tolerance: { absolute: "1" },
      wrong: [{ value: "4", label: "off" }],
    };
    expect(refusal(answer)).toContain("would count as right");
  });
});

describe("an expression over names", () => {
  const part = partOf({
    type: "expression",
    text: "eta (H - y)",
    symbols: ["eta", "H", "y"],
    wrong: [{ text: "H - y", label: "forgot the step size" }],
  });

  it("is right however it is written", () => {
    for (const text of ["eta*(H-y)", "(H-y) eta", "eta H - y eta", "-eta (y - H)"])
      expect(verdict(part, text), text).toBe("correct");
    for (const text of ["eta (H + y)", "H - y"]) expect(verdict(part, text), text).not.toBe("correct");
    expect(verdict(part, "eta * q")).toBe("unreadable");
  });

  it("knows the wrong ones that are expected, however they are written", () => {
    const graded = grade(part, { type: "expression", text: "-y + H" });
    expect(graded.ok && graded.value.bucket).toBe(part.misconceptions[0]?.bucket);
  });

  it("is refused where it cannot be read, or a wrong one equals it", () => {
    const symbols = ["u", "v"];
    expect(refusal({ type: "expression", text: "u + ", symbols })).toContain("cannot be read");
    expect(refusal({ type: "expression", text: "u + w", symbols })).toContain("cannot be read");
    const wrong = [{ text: "v u", label: "turned round" }];
    expect(refusal({ type: "expression", text: "u v", symbols, wrong })).toContain("equals the right one");
  });
});

describe("options", () => {
  const option = (text: string, isRight: boolean) => ({ text, isRight });
  const abc = [option("one", true), option("two", false), option("three", true), option("four", false)];

  it("of which one is chosen: one is right", () => {
    const part = partOf({ type: "choice", several: false, options: abc.slice(0, 2) });
    expect(grade(part, { type: "choice", option: "A" })).toMatchObject({ value: { verdict: "correct" } });
    expect(grade(part, { type: "choice", option: "B" })).toMatchObject({ value: { verdict: "incorrect" } });
    expect(grade(part, { type: "choice", option: "C" }).ok).toBe(false);
  });

  // Two are right: each of them counts 1/2, each wrong one takes as much away, never below 0.
  const scores: readonly (readonly [string, number])[] = [
    ["A,C", 1],
    ["A", 1 / 2],
    ["A,B,C", 1 / 2],
    ["A,B", 0],
    ["A,B,C,D", 0],
    ["B,D", 0],
  ];
  it.each(scores)("of which several are chosen: %s is worth %d", (chosen, score) => {
    const part = partOf({ type: "choice", several: true, options: abc });
    const graded = grade(part, { type: "choices", options: chosen.split(",").toReversed() });
    expect(graded).toMatchObject({ ok: true, value: { score, bucket: chosen } });
    expect(bucketLabel(part, chosen)).toBe(chosen.replaceAll(",", ", "));
  });

  it("want at least one tap, on what is there", () => {
    const part = partOf({ type: "choice", several: true, options: abc });
    for (const options of [[], ["E"], ["A", "key"]])
      expect(grade(part, { type: "choices", options }).ok).toBe(false);
    expect(grade(part, { type: "choices", options: ["A", "A", "C"] })).toMatchObject({
      value: { bucket: "A,C" },
    });
  });

  it("are refused where none is right, or more than one of which one is chosen", () => {
    expect(
      refusal({ type: "choice", several: true, options: [option("a", false), option("b", false)] }),
    ).toContain("mark at least one");
    expect(refusal({ type: "choice", several: false, options: abc })).toContain("unmark the others");
  });
});

describe("what an instructor writes", () => {
  const shown = (params: object) => {
    const question = built({
      title: "Mine",
      parts: [{ prompt: "?", answer: { type: "trueFalse", value: true } }],
      ...params,
    });
    if (!question.ok) throw new Error(question.error);
    return [...roomContent([question.value]).values()];
  };

  it("is Markdown with formulae", () => {
    const [part] = shown({ stem: "A **bold** word, $x^2$, and\n\n- one\n- two\n\n$$\\sum_i w_i$$" });
    expect(part?.shown.stem).toContain("<strong>bold</strong>");
    expect(part?.shown.stem).toContain("<li>one</li>");
    expect(part?.shown.stem.match(/class="katex"/g)).toHaveLength(2);
  });

  it("keeps weights and dollars as they stand", () => {
    const [part] = shown({ stem: "It costs $5 and $6, \\$7 more; $W_{12}$." });
    expect(part?.shown.stem).toContain("It costs $5 and $6, $7 more; ");
    expect(part?.shown.stem.match(/class="katex"/g)).toHaveLength(1);
  });

  it("has its picture below it, with its place kept", () => {
    const image = { id: "a".repeat(64), text: 'A "figure" <b>', width: 640, height: 400 };
    const [part] = shown({ stem: "Look.", image });
    expect(part?.shown.stem).toContain(
      `<img class="picture" src="/images/${"a".repeat(64)}" alt="A &quot;figure&quot; &lt;b&gt;" width="640" height="400"`,
    );
  });

  it("is explained at the reveal, and nowhere before", () => {
    const explanation = "Because of the **chain rule**.";
    const question = built({
      title: "Mine",
      parts: [{ prompt: "?", answer: { type: "number", value: "765/2" }, explanation }],
    });
    const [part] = question.ok ? [...roomContent([question.value]).values()] : [];
    expect(part?.solution).toMatchObject({ rule: [], paths: [], hasMore: false });
    expect(part?.solution.steps.map(({ text }) => text)).toEqual([
      "Because of the <strong>chain rule</strong>.",
    ]);
    expect(JSON.stringify(part?.shown)).not.toMatch(/chain rule|765|382/);
  });

  it("is refused with KaTeX's words where a formula cannot be set", () => {
    const broken = built({
      title: "Mine",
      stem: "$\\frac{1}$",
      parts: [{ prompt: "?", answer: { type: "trueFalse", value: true } }],
    });
    expect(broken.ok ? "" : broken.error).toMatch(/^the situation has a formula that cannot be set: /);
  });
});

describe("sixty hostile texts", () => {
  const deep = 10_000;
  const hostile: readonly string[] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=//evil.example></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "![x](https://evil.example/x.png)",
    "![x](javascript:alert(1))",
    "![x][y]\n\n[y]: https://evil.example/x.png",
    "[y]: javascript:alert(1)\n\n[y]",
    "<https://evil.example>",
    "<javascript:alert(1)>",
    "`<script>`",
    "```html\n<script>alert(1)</script>\n```",
    '```"><script>\nx\n```',
    "    <script>alert(1)</script>",
    "# heading <script>",
    "heading\n=======",
    "a &lt;script&gt; b",
    "&#60;script&#62;",
    "<!-- comment -->",
    "<![CDATA[x]]>",
    "<style>*{display:none}</style>",
    "<base href=//evil.example>",
    "<form action=//evil.example><input name=x></form>",
    "| a | b |\n|---|---|\n| <b> | $x$ |",
    "$\\href{javascript:alert(1)}{x}$",
    "$\\url{javascript:alert(1)}$",
    "$\\includegraphics{https://evil.example/x.png}$",
    "$\\htmlClass{x}{y}$",
    "$\\htmlStyle{position:fixed}{y}$",
    "$\\def\\x{\\x\\x}\\x$",
    "$\\newcommand{\\x}{<script>}\\x$",
    "$\\rule{10000em}{10000em}$",
    "$\\text{<script>alert(1)</script>}$",
    "$\\unicode{x3c}$",
    "$<img src=x>$",
    "$$<script>$$",
    "$",
    "$$",
    "$$$",
    "\\$",
    "$x",
    "$ x $",
    `$${"{".repeat(500)}x${"}".repeat(500)}$`,
    `${"[".repeat(deep)}`.slice(0, 4_000),
    `${"> ".repeat(deep)}`.slice(0, 4_000),
    `${"- ".repeat(deep)}x`.slice(0, 4_000),
    `${"*a **b ".repeat(deep)}`.slice(0, 4_000),
    `${"`".repeat(deep)}`.slice(0, 4_000),
    "\u202Eright to left\u202C",
    "\u0000\u0001\uFFFD",
    "\uD800 alone",
  ];
  it("are sixty", () => {
    expect(hostile).toHaveLength(60);
  });

  it.each(hostile.map((text) => [text.slice(0, 40), text] as const))("%j", (_, text) => {
    const question = built({
      title: "Mine",
      stem: text,
      parts: [{ prompt: text.slice(0, 2_000), answer: { type: "trueFalse", value: true } }],
    });
    if (!question.ok) return expect(question.error).toMatch(/formula that cannot be set|✖/);
    for (const { shown } of roomContent([question.value]).values())
      for (const found of [shown.stem, shown.prompt]) {
        // KaTeX's own elements and attributes are known; everything else is the library's.
        const tags = [...found.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^>"])*)>/gi)];
        for (const [tag, name = "", attributes = ""] of tags) {
          if (name === "div") expect(tag).toBe('<div class="written">');
          expect(name, tag).toMatch(
            /^(div|p|br|hr|em|strong|code|pre|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|a|span|math|semantics|annotation|svg|path|line|s|m[a-z]+)$/,
          );
          expect(attributes, tag).not.toMatch(/\son\w+\s*=|javascript:|vbscript:|data:|expression\(/i);
          if (name === "a")
            expect(attributes).toMatch(/href="https?:\/\/[^"]*" target="_blank" rel="noopener noreferrer"/);
        }
        expect(found).not.toMatch(/<script|<img|<iframe|<style|<base|<form/i);
      }
  });
});
