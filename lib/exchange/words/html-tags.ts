/** Set apart from what stands before and after. */
export const blockTags: ReadonlySet<string> = new Set([
  ...[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
    "header",
    "footer",
    "main",
  ],
  ...[
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "dl",
    "dt",
    "dd",
    "figure",
    "figcaption",
    "address",
    "center",
    "hr",
    "form",
  ],
  ...["html", "body", "ul", "ol", "li", "pre"],
]);

/** Nothing in them is words. */
export const foreignTags: ReadonlySet<string> = new Set([
  ...[
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "video",
    "audio",
    "head",
    "title",
    "noscript",
  ],
  ...["template", "select", "textarea", "canvas", "applet", "frameset", "map"],
]);

/** What stands around the words in Markdown. */
export const marks: ReadonlyMap<string, string> = new Map([
  ...["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, "**"] as const),
  ...["i", "em", "cite", "var", "dfn"].map((tag) => [tag, "*"] as const),
  ...["s", "del", "strike"].map((tag) => [tag, "~~"] as const),
]);

/** Their words stay, their looks do not. */
const plainTags: readonly string[] = [
  ...[
    "span",
    "font",
    "u",
    "small",
    "big",
    "ins",
    "mark",
    "abbr",
    "acronym",
    "q",
    "label",
    "button",
    "option",
    "nobr",
  ],
  ...[
    "td",
    "th",
    "col",
    "colgroup",
    "caption",
    "details",
    "summary",
    "wbr",
    "input",
    "source",
    "link",
    "meta",
    "base",
  ],
  ...["a", "img", "br", "sub", "sup", "code", "tt", "kbd", "samp", "param", "track", "area"],
];

const known = [...blockTags, ...foreignTags, ...marks.keys(), ...plainTags].join("|");

/** “x<y” is no tag: what HTML does not know is a sign of its own. */
export const noTag = new RegExp(`<(?!/?(?:${known})(?![\\w-])|!--|!doctype)`, "gi");
