import type { Metadata } from "next";
import { Suspense } from "react";
import { Practice } from "../practice";

export const metadata: Metadata = { title: "Practice" };

/** One static page for every question, as the phone's room is (docs/decisions/004): its address is read in the browser. */
export default function PracticeQuestionPage() {
  return (
    <Suspense fallback={<p className="px-5 py-10 text-ink-2 text-lg">A question is being drawn…</p>}>
      <Practice />
    </Suspense>
  );
}
