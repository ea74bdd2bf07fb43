import type { Metadata } from "next";
import { requireMay } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { RosterList } from "./roster-list";
import { UploadRoster } from "./upload-roster";

export const metadata: Metadata = { title: "Class lists" };
export const dynamic = "force-dynamic";

export default async function RostersPage() {
  const { id } = await requireMay("/rosters", "keepLists");
  const rosters = await runtime().rosters.listByOwner(id);
  return (
    <div className="mx-auto grid max-w-4xl gap-8 px-6 py-6">
      <header className="border-line border-b pb-4">
        <a href="/decks" className="inline-flex min-h-11 items-center text-ink-2 underline">
          Decks and rooms
        </a>
        <h1 className="font-bold text-3xl">Class lists</h1>
        <p className="mt-1 max-w-prose text-ink-2">
          With a class list students join under the name that your institution has, and grades go back to the
          right person. It stays on this server; phones and projectors never get it.
        </p>
      </header>
      <main className="grid gap-10">
        <RosterList rosters={rosters} />
        <UploadRoster />
      </main>
    </div>
  );
}
