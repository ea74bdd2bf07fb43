/**
 * Words that mean nothing but themselves, as Markdown that shows them so. `isStart`: they begin a line. Only what
 * would be read as Markdown is escaped, so that the words stay readable in the editor.
 */
export function escapeMarkdown(text: string, isStart = true): string {
  const inline = text.replace(/[\\`*_[\]<&$~]/g, (sign, at: number) =>
    means(sign, text.charAt(at - 1), text.slice(at + 1, at + 40)) ? `\\${sign}` : sign,
  );
  return inline
    .split("\n")
    .map((line, index) => (index > 0 || isStart ? escapeStart(line) : line))
    .join("\n");
}

function means(sign: string, before: string, after: string): boolean {
  switch (sign) {
    case "*":
      return !(isBlank(before) && isBlank(after.charAt(0)));
    case "_":
      return !(/[\p{L}\p{N}_]/u.test(before) && /^[\p{L}\p{N}_]/u.test(after)) || after.startsWith("__");
    case "[":
      return after.includes("](");
    case "]":
      return after.startsWith("(");
    case "<":
      return /^[a-z][\w+.-]*:/i.test(after);
    case "&":
      return /^#?\w+;/.test(after);
    case "~":
      return before === "~" || after.startsWith("~");
    default:
      return true;
  }
}

function isBlank(character: string): boolean {
  return character === "" || /\s/.test(character);
}

/** Lists, quotes, rulers, tables, and code by its indent. */
function escapeStart(line: string): string {
  const text = line.trimStart();
  if (/^[-+*](?:\s|$)|^>|^[-:|][-:|\s]*$|^(?:[-*_]\s*){3,}$/.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
