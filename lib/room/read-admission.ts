import { readNickname } from "./nickname";
import type { Admission } from "./settings";

const mostNames = 500;
const mostCharacters = 8_000;

/** How students are to be let in, as an instructor chose it; the usual way where the choice is none of ours. */
export function readAdmission(type: unknown, list: unknown): Admission {
  if (type === "anonymous") return { type };
  const names = type === "roster" && typeof list === "string" ? readRoster(list) : [];
  return names.length > 0 ? { type: "roster", names } : { type: "named" };
}

/** One name on each line, as students can type them; empty lines, second spellings and what is too much are left out. */
export function readRoster(list: string): readonly string[] {
  const names = list
    .slice(0, mostCharacters)
    .split(/\r?\n/)
    .flatMap((line) => {
      const name = readNickname(line);
      return name.ok ? [name.value] : [];
    });
  return [...new Map(names.map((name) => [name.toLocaleLowerCase("en"), name])).values()].slice(0, mostNames);
}
