import type { Metadata } from "next";
import { KindList } from "./kind-list";

export const metadata: Metadata = { title: "Practice" };

export default function PracticePage() {
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
}
