import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { practicePath, readPracticeAddress } from "@/lib/practice/practice-address";
import { firstSeeds } from "@/lib/practice/seeds";
import { families } from "@/lib/problems/families";
import { KindList } from "./kind-list";
import { Practice } from "./practice";

export const metadata: Metadata = { title: "Practice" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function PracticePage({ searchParams }: Props) {
  const query = queryOf(await searchParams);
  if (!query.has("of"))
    return (
      <main className="mx-auto grid max-w-2xl grid-cols-1 gap-6 px-4 py-8">
        <h1 className="font-bold text-3xl">Practise backpropagation</h1>
        <p className="text-ink-2">
          Choose a kind and how hard it is to be. There are always new numbers, and each answer is judged at
          once.
        </p>
        <KindList />
      </main>
    );
  const address = readPracticeAddress(query);
  const known = families.filter(({ code }) => address.families.includes(code));
  if (known.length === 0) notFound();
  if (address.seed === null)
    redirect(practicePath({ ...address, seed: 1 + Math.floor(Math.random() * firstSeeds) }));
  return <Practice names={Object.fromEntries(known.map(({ code, name }) => [code, name]))} />;
}

/** Of something that is said twice, the first. */
function queryOf(params: Awaited<Props["searchParams"]>): URLSearchParams {
  const said = Object.entries(params).flatMap(([name, value]) => {
    const [first] = [value].flat();
    return first === undefined ? [] : [[name, first]];
  });
  return new URLSearchParams(said);
}
