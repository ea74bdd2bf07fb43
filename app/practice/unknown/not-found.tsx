import { KindList } from "../kind-list";

/** An address with no kind of question that there is: here are those that there are. */
export default function UnknownKindPage() {
  return (
    <main className="mx-auto grid max-w-2xl grid-cols-1 gap-6 px-4 py-8">
      <h1 className="font-bold text-3xl">There is no such kind of question</h1>
      <p className="text-ink-2">Choose one of these, and how hard it is to be.</p>
      <KindList />
    </main>
  );
}
