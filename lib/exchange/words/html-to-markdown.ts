import { Parser } from "htmlparser2";
import { escapeMarkdown } from "./escape-markdown";
import { blockTags, foreignTags, marks, noTag } from "./html-tags";

/** Deeper than any page; a tag more costs nothing. */
const deepest = 50;

/**
 * The words of HTML as Markdown: paragraphs, breaks, bold, italic, lists, code, links, raised and lowered letters. What
 * Markdown cannot hold is said in `lost`.
 */
export function htmlToMarkdown(html: string, lost: Set<string>): string {
  const writer = new Writer(lost);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => writer.open(tag, attributes),
      onclosetag: (tag) => writer.close(tag),
      ontext: (text) => writer.text(text),
    },
    { decodeEntities: true },
  );
  parser.end(html.replace(noTag, "&lt;"));
  return writer.end();
}

interface Frame {
  readonly tag: string;
  readonly href: string;
  markdown: string;
  /** Entries so far, of a list with numbers. */
  entries: number;
}

/** One frame for each element that is open; closing one writes it into the one around it. */
class Writer {
  private readonly frames: Frame[] = [{ tag: "", href: "", markdown: "", entries: 0 }];
  private readonly lost: Set<string>;
  /** Words that may go on: the parser gives “&lt;” apart from what follows. */
  private pending = "";
  private foreign = 0;
  private tooDeep = 0;

  constructor(lost: Set<string>) {
    this.lost = lost;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.flush();
    if (foreignTags.has(tag)) {
      this.lost.add(`What stands in <${tag}> was left out.`);
      this.foreign += 1;
    }
    if (this.foreign > 0) return;
    if (tag === "img") this.lost.add("A picture was left out: upload it in the question’s editor.");
    if (tag === "table") this.lost.add("A table was taken as lines of words.");
    if (this.frames.length > deepest) this.tooDeep += 1;
    else this.frames.push({ tag, href: attributes.href ?? "", markdown: "", entries: 0 });
  }

  close(tag: string): void {
    this.flush();
    if (foreignTags.has(tag)) this.foreign = Math.max(0, this.foreign - 1);
    else if (this.foreign > 0) return;
    else if (this.tooDeep > 0) this.tooDeep -= 1;
    else if (this.frames.length > 1) {
      const frame = this.frames.pop();
      if (frame) this.add(this.written(frame));
    }
  }

  text(text: string): void {
    if (this.foreign === 0) this.pending += text;
  }

  private flush(): void {
    const text = this.pending;
    if (text === "") return;
    this.pending = "";
    const isCode = this.frames.some(({ tag }) => codeTags.has(tag));
    if (isCode) {
      this.add(text);
      return;
    }
    const line = text.replace(/[ \t\r\n\f]+/g, " ");
    const before = this.frames.at(-1)?.markdown.slice(-20) ?? "";
    const isStart = this.isAtStart();
    this.add(escapeMarkdown(isStart || before.endsWith(" ") ? line.replace(/^ /, "") : line, isStart));
  }

  /** Whether a line of its own begins here. */
  private isAtStart(): boolean {
    for (const { tag, markdown } of this.frames.toReversed()) {
      if (markdown !== "") return /\n\s*$/.test(markdown.slice(-20));
      if (blockTags.has(tag)) return true;
    }
    return true;
  }

  end(): string {
    this.flush();
    while (this.frames.length > 1) this.close("");
    return tidy(this.frames[0]?.markdown ?? "");
  }

  private add(markdown: string): void {
    const around = this.frames.at(-1);
    if (around) around.markdown += markdown;
  }

  private written({ tag, href, markdown }: Frame): string {
    const mark = marks.get(tag);
    if (tag === "br") return "\\\n";
    if (tag === "sub" || tag === "sup") return this.moved(tag, markdown);
    if (tag === "ul" || tag === "ol") return `\n\n${markdown.trim()}\n\n`;
    if (tag === "li") return this.entry(tidy(markdown));
    if (tag === "pre") return `\n\n\`\`\`\n${markdown.replaceAll("```", "")}\n\`\`\`\n\n`;
    if (codeTags.has(tag)) return this.isIn("pre") ? markdown : inCode(markdown);
    if (tag === "a") return this.linked(markdown, href);
    if (tag === "td" || tag === "th") return `${markdown.trim()} `;
    const marked = mark === undefined ? markdown : around(markdown, mark);
    return blockTags.has(tag) ? `\n\n${marked}\n\n` : marked;
  }

  private entry(markdown: string): string {
    const list = this.frames.at(-1);
    if (list) list.entries += 1;
    const sign = list?.tag === "ol" ? `${list.entries}. ` : "- ";
    return `\n${sign}${markdown.replaceAll("\n", `\n${" ".repeat(sign.length)}`)}`;
  }

  /** Raised and lowered words are formulae; Markdown has none. */
  private moved(tag: "sub" | "sup", markdown: string): string {
    const words = markdown.trim();
    const sign = tag === "sub" ? "_" : "^";
    if (/^[A-Za-z0-9+\-,()' ]+$/.test(words)) return `$${sign}{${words}}$`;
    if (words !== "")
      this.lost.add("Raised or lowered words were taken as they stand: write them as a formula.");
    return markdown;
  }

  private linked(markdown: string, href: string): string {
    if (/^https?:\/\/[^\s()<>"\\]+$/i.test(href) && markdown.trim() !== "")
      return `[${markdown.trim()}](${href})`;
    if (href !== "") this.lost.add("A link that does not lead to the web was taken as words.");
    return markdown;
  }

  private isIn(tag: string): boolean {
    return this.frames.some((frame) => frame.tag === tag);
  }
}

const codeTags: ReadonlySet<string> = new Set(["pre", "code", "tt", "kbd", "samp"]);

/** Marks stand right at the words, blanks outside of them; around several paragraphs they mean nothing. */
function around(markdown: string, mark: string): string {
  const words = markdown.trim();
  if (words === "" || words.includes("\n\n")) return markdown;
  const start = markdown.slice(0, markdown.indexOf(words));
  return `${start}${mark}${words}${mark}${markdown.slice(start.length + words.length)}`;
}

function inCode(text: string): string {
  const words = text.replace(/[\r\n]+/g, " ").trim();
  return words === "" ? "" : words.includes("`") ? escapeMarkdown(words, false) : `\`${words}\``;
}

/** At most one empty line, and no break or blank at the ends. */
function tidy(markdown: string): string {
  return markdown
    .replace(/(?:[ \t]*\n){2,}/g, "\n\n")
    .replace(/(?:\\\n)+(?=\n)/g, "\n")
    .replace(/(?:\s|\\\n)+$|^(?:\s|\\\n)+/g, "");
}
