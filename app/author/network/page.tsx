import type { Metadata } from "next";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { OwnQuestion } from "./own-question";

export const metadata: Metadata = { title: "A question about a network" };
export const dynamic = "force-dynamic";

/** A question about a network of one's own, to try out: nothing is kept here. */
export default async function NetworkPage() {
  await requireInstructor("/author/network");
  return (
    <main className="mx-auto max-w-[96rem] px-5 py-5">
      <OwnQuestion initial={null} weightIndex="from-to" />
    </main>
  );
}
