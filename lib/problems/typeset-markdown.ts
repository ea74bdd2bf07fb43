import MarkdownIt from "markdown-it";
import { mathInMarkdown } from "./math-in-markdown";

/**
 * The HTML of a person's CommonMark, by a library that escapes all HTML in it. Pictures from elsewhere and headings are
 * no part of a question; links lead to the web only, and open beside the lecture. `setTex` sets the formulae.
 */
export function markdownSetter(setTex: (tex: string, display: boolean) => string): {
  readonly block: (markdown: string) => string;
  readonly inline: (markdown: string) => string;
} {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: 20 });
  parser.disable(["image", "heading", "lheading", "html_block", "html_inline", "reference"]);
  parser.use(mathInMarkdown, setTex);
  parser.validateLink = (address) => /^https?:\/\//i.test(address);
  parser.renderer.rules.link_open = (tokens, index, options, _, self) => {
    tokens[index]?.attrSet("target", "_blank");
    tokens[index]?.attrSet("rel", "noopener noreferrer");
    return self.renderToken(tokens, index, options);
  };
  return {
    block: (markdown) => parser.render(markdown),
    inline: (markdown) => parser.renderInline(markdown),
  };
}
