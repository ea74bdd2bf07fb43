import { notFound } from "next/navigation";

/** Addresses of `/practice` with no kind of question that there is. */
export default function UnknownPracticePage() {
  notFound();
}
