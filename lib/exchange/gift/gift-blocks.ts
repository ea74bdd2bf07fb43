/** What stands between two empty lines of a GIFT file. */
export interface GiftBlock {
  /** Where its first line that is no comment stands, from 1. */
  readonly line: number;
  /** Its lines, trimmed, without comments. */
  readonly text: string;
  /** What its comments say. */
  readonly comments: readonly string[];
}

/** Cuts a file where Moodle does: at empty lines. A category stands for itself, whatever follows it. */
export function giftBlocks(file: string): readonly GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let lines: string[] = [];
  let comments: string[] = [];
  let start = 0;
  const end = () => {
    if (lines.length > 0) blocks.push({ line: start, text: lines.join("\n"), comments });
    lines = [];
    comments = [];
  };
  for (const [index, whole] of file.split(/\r\n|\n|\r/).entries()) {
    const line = whole.trim();
    if (line === "") end();
    else if (line.startsWith("//")) comments.push(line.slice(2).trim());
    else {
      if (lines.length === 0) start = index + 1;
      lines.push(line);
      if (line.startsWith("$CATEGORY:") && lines.length === 1) end();
    }
  }
  end();
  return blocks;
}
