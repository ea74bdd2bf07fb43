import { describe, expect, it } from "vitest";
import { randomFrom } from "@/lib/problems/random";
import { markdownSetter } from "@/lib/problems/typeset-markdown";
import { hostileWords } from "../testing/random-deck";
import { fromMoodleMarkdown, toMoodleMarkdown } from "./moodle-markdown";
import { type MoodleFormat, moodleWords } from "./moodle-words";

const read = (text: string, format: MoodleFormat) => {
  const lost = new Set<string>();
  return [moodleWords(text, format, lost), ...lost];
};

describe("HTML of Moodle", () => {
  const cases: readonly (readonly [html: string, markdown: string, ...lost: readonly string[]])[] = [
    ["<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
    ["a<br>b<br/>c", "a\\\nb\\\nc"],
    ["<p>a<br></p>", "a"],
    ["<b>bold</b> and <strong> strong </strong>word", "**bold** and  **strong** word"],
    ["<i>it</i>, <em>em</em>", "*it*, *em*"],
    ["<ul><li>one</li><li>two <b>three</b></li></ul>", "- one\n- two **three**"],
    ["Before<ol><li>one<li>two</ol>After", "Before\n\n1. one\n2. two\n\nAfter"],
    ["<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n\n  - b\n- c"],
    ["x<sub>1</sub><sup>2</sup>", "x$_{1}$$^{2}$"],
    ["<span style='color:red'>red</span> &amp; <font>blue</font>", "red & blue"],
    ["1 &lt; 2 &nbsp; x<y", "1 < 2 \u00a0 x<y"],
    ["a * b, 2*3, snake_case, _x_", "a * b, 2\\*3, snake_case, \\_x\\_"],
    ["<code>a_b*c</code>", "`a_b*c`"],
    ["<pre>x = 1\ny = 2</pre>", "```\nx = 1\ny = 2\n```"],
    ["<a href='https://example.org/x'>here</a>", "[here](https://example.org/x)"],
    [
      "<a href='javascript:alert(1)'>here</a>",
      "here",
      "A link that does not lead to the web was taken as words.",
    ],
    ["see <img src='x.png'> it", "see it", "A picture was left out: upload it in the question’s editor."],
    ["a<script>alert(1)</script>b", "ab", "What stands in <script> was left out."],
    ["<table><tr><td>a</td><td>b</td></tr></table>", "a b", "A table was taken as lines of words."],
    ["\\(x^2\\) and \\[y\\] and $$z_1$$", "$x^2$ and $$y$$ and $z_1$"],
    ["\\(a &lt; b\\) <b>c</b>", "$a < b$ **c**"],
    ["\\(a<b\\)", "$a<b$"],
    ["$x_1$ costs $5", "$x_1$ costs \\$5"],
    ["&#36;5 &lt;script&gt;", "\\$5 <script>"],
    ["- no list", "\\- no list"],
    ["1. no list", "1\\. no list"],
  ];
  it.each(cases)("%s", (html, ...expected) => {
    expect(read(html, "html")).toEqual(expected);
  });

  it("ends, however deep its tags are", () => {
    const deep = 600;
    expect(moodleWords(`${"<b>".repeat(deep)}x${"</b>".repeat(deep)}`, "html", new Set())).toMatch(/x/);
    expect(moodleWords("<".repeat(9_000), "html", new Set())).toMatch(/</);
    expect(moodleWords("\\(".repeat(4_000), "html", new Set())).toBeTruthy();
    expect(moodleWords("$ a".repeat(3_000), "moodle", new Set())).toBeTruthy();
  });
});

describe("words that are no Markdown", () => {
  const setter = markdownSetter((tex) => `⟦${tex}⟧`);
  const entities: Readonly<Record<string, string>> = {
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
    "&quot;": '"',
  };
  /** What a reader sees, by the library that shows it. */
  const seen = (markdown: string) =>
    setter
      .block(markdown)
      .replace(/<\/?(?:p|br)>/g, " ")
      .replace(/&(?:lt|gt|amp|quot);/g, (entity) => entities[entity] ?? entity)
      .replace(/\s+/g, " ")
      .trim();

  it("look the same, for 3,000 hostile lines", () => {
    for (let seed = 0; seed < 3_000; seed += 1) {
      const words = hostileWords(randomFrom(seed), 200).replace(/\\\(|\\\[/g, "");
      // Formulae are formulae in every format.
      if (/\$/.test(words)) continue;
      expect(seen(moodleWords(words, "plain", new Set())), words).toBe(words.replace(/\s+/g, " ").trim());
    }
  });
});

describe("Markdown of ours in Moodle", () => {
  it("has its formulae where Moodle's Markdown leaves them alone", () => {
    expect(toMoodleMarkdown("Is $W_{12}$ *big*, `$x$`, \\$5, $5 or $6?")).toBe(
      "Is \\\\(W\\_\\{12\\}\\\\) *big*, `$x$`, \\$5, $5 or $6?",
    );
    expect(toMoodleMarkdown("$$a<b \\\\ c$$")).toBe("\\\\[a&lt;b \\\\\\\\ c\\\\]");
  });

  it("comes back to the last character, for 3,000 hostile lines", () => {
    for (let seed = 0; seed < 3_000; seed += 1) {
      const words = hostileWords(randomFrom(seed), 300);
      expect(fromMoodleMarkdown(toMoodleMarkdown(words)), words).toBe(words);
    }
  });

  it("reads formulae as people write them", () => {
    expect(fromMoodleMarkdown("\\(x\\) and \\[y\\]")).toBe("$x$ and $$y$$");
  });
});
