import { describe, expect, it } from "vitest";
import { typeset, typesetDisplay } from "./typeset";

describe("typeset", () => {
  it("escapes text and sets TeX with MathML beside it", () => {
    const html = typeset(`<b> & "x" $z<0$ then $a_1$`);
    expect(html).toContain("&lt;b&gt; &amp; &quot;x&quot; ");
    expect(html.match(/<math/g)).toHaveLength(2);
    expect(html.match(/class="katex-html"/g)).toHaveLength(2);
    expect(typeset("plain")).toBe("plain");
  });

  it("sets display TeX as a block", () => {
    expect(typesetDisplay("x")).toContain("katex-display");
  });

  it("throws on a lone dollar sign and on TeX that cannot be set", () => {
    expect(() => typeset("costs $5")).toThrow(/not closed/);
    expect(() => typeset("$\\nonsense$")).toThrow();
    expect(() => typesetDisplay("\\frac{1}")).toThrow();
  });

  it.each([
    ["a link", "\\href{javascript:alert(1)}{x}"],
    ["an address", "\\url{javascript:alert(1)}"],
    ["a picture", "\\includegraphics{https://evil.example/x.png}"],
    ["attributes", "\\htmlData{onclick=alert(1)}{x}"],
    ["a style", "\\htmlStyle{background:url(https://evil.example)}{x}"],
    ["a class", "\\htmlClass{fixed}{x}"],
    ["markup", "\\text{<img src=x onerror=alert(1)>}"],
    ["a rule a mile wide", "\\rule{100000em}{100000em}"],
  ])("T9 makes nothing of %s in TeX that a browser would follow, run or choke on", (_, tex) => {
    // What it says, the source of a formula included, is text.
    const made = (setOrRefused(tex).match(/<[^>]*>/g) ?? []).join("");
    expect(made).not.toMatch(/<(?!\/?(span|math|semantics|m\w+|annotation|svg|path|line)\b)/);
    expect(made).not.toMatch(/\s(on\w+|href|src|class="fixed")=?|url\(|\b\d{4,}em/);
  });

  it.each([
    "\\def\\a{\\a\\a}\\a",
    "\\def\\a{\\b}\\def\\b{\\a}\\a",
    `${"{".repeat(2_000)}x${"}".repeat(2_000)}`,
  ])("T9 comes to an end with %.20s", (tex) => {
    const began = performance.now();
    setOrRefused(tex);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

/** The HTML, or nothing where KaTeX refuses. */
function setOrRefused(tex: string): string {
  try {
    return typeset(`$${tex}$`);
  } catch {
    return "";
  }
}
