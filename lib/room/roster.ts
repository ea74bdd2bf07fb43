import { foldedName } from "./folded-name";
import { readNickname } from "./nickname";

/** A list of a class as it was pasted, and read: whom a room lets in by it, and what was left out. */
export interface Roster {
  /** As students can type them, each once, in the order of the list. */
  readonly names: readonly string[];
  /** Empty lines between the names. */
  readonly blank: number;
  /** Names that stand there once more, each time. */
  readonly repeated: readonly string[];
  /** Lines that no student could type as a name: too long, or nothing that can be seen. */
  readonly unusable: readonly string[];
  /** How many names are beyond what one room takes. */
  readonly beyond: number;
}

/** What one message to the server holds (lib/protocol/parse.ts). */
export const mostRosterNames = 500;
const mostCharacters = 8_000;
/** Far more than that; nobody pastes a book. */
const longestText = 200_000;

/** One name on each line. */
export function readRoster(list: string): Roster {
  const names = new Map<string, string>();
  const [repeated, unusable]: [string[], string[]] = [[], []];
  let [blank, beyond, characters] = [0, 0, 0];
  for (const line of list.slice(0, longestText).trim().split(/\r?\n/)) {
    const text = line.trim();
    const name = readNickname(text);
    if (text === "") blank += 1;
    else if (!name.ok) unusable.push(text);
    else if (names.has(foldedName(name.value))) repeated.push(name.value);
    else if (names.size === mostRosterNames || characters + name.value.length > mostCharacters) beyond += 1;
    else {
      names.set(foldedName(name.value), name.value);
      characters += name.value.length;
    }
  }
  return { names: [...names.values()], blank: names.size === 0 ? 0 : blank, repeated, unusable, beyond };
}

/** A typed name as the list has it; undefined where it is not on it. */
export function listedName(names: readonly string[], typed: string): string | undefined {
  return names.find((name) => foldedName(name) === foldedName(typed));
}
