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

  it("makes no links of TeX", () => {
    expect(typeset("$\\href{javascript:alert(1)}{x}$")).not.toContain("href=");
  });
});
