import type { ListedRoster } from "@/db/roster-store";

interface Props {
  readonly lists: readonly ListedRoster[];
  readonly chosen: string | null;
}

/** Chooses a class list to look at. The address remembers it; nothing is written. */
export function ChooseRoster({ lists, chosen }: Props) {
  if (lists.length === 0)
    return (
      <p className="text-ink-2">
        There is no class list yet.{" "}
        <a href="/rosters" className="text-accent underline">
          Upload one
        </a>
        , then come back here.
      </p>
    );
  return (
    <form className="flex flex-wrap items-end gap-3">
      <label className="grid min-w-0 max-w-full gap-1.5 font-semibold">
        Class list
        <select
          name="list"
          defaultValue={chosen ?? ""}
          required
          className="min-h-12 min-w-0 max-w-full rounded-control border border-ink-3 bg-card px-3 font-normal text-base"
        >
          <option value="" disabled>
            Choose a list
          </option>
          {lists.map(({ id, title, students }) => (
            <option key={id} value={id}>
              {title} ({students})
            </option>
          ))}
        </select>
      </label>
      <button
        type="submit"
        className="min-h-12 rounded-control border border-accent px-5 font-semibold text-accent"
      >
        Show who matches
      </button>
    </form>
  );
}
