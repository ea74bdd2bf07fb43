import { useState } from "react";
import { looseName } from "@/lib/review/match-roster";
import { type ListedStudent, studentLabel } from "./listed-student";

interface Props {
  /** As the student joined. */
  readonly name: string;
  /** The id of the list that the field proposes from. */
  readonly listId: string;
  readonly students: readonly ListedStudent[];
  readonly onChoose: (row: number | null) => void;
}

/** Finds the student of a seat by typing: an entry of the list, or a number or name that only one has. */
export function FindStudent({ name, listId, students, onChoose }: Props) {
  const [found, setFound] = useState<ListedStudent | "nobody" | null>(null);

  function look(text: string): void {
    const student = find(students, text);
    setFound(student ?? (text.trim() === "" ? null : "nobody"));
    onChoose(student?.row ?? null);
  }

  return (
    <label className="grid gap-1 sm:grid-cols-2 sm:items-center sm:gap-4">
      <span className="min-w-0 break-words">{name}</span>
      <span className="grid min-w-0 gap-0.5">
        <input
          list={listId}
          onChange={({ target }) => look(target.value)}
          autoComplete="off"
          spellCheck={false}
          placeholder="Nobody on the list"
          className="min-h-11 w-full min-w-0 rounded-control border border-ink-3 bg-card px-3"
        />
        <span role="status" className="text-ink-2 text-sm empty:hidden">
          {found === "nobody" && "Nobody yet. Choose one of the proposals."}
          {found !== null && found !== "nobody" && `✓ ${studentLabel(found)}`}
        </span>
      </span>
    </label>
  );
}

function find(students: readonly ListedStudent[], text: string): ListedStudent | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const exact = students.find((student) => studentLabel(student) === typed);
  if (exact) return exact;
  const loose = looseName(typed);
  const alike = students.filter(
    ({ name, studentId }) => studentId?.trim() === typed || looseName(name) === loose,
  );
  return alike.length === 1 ? alike[0] : undefined;
}
