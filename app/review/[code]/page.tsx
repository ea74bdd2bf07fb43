import type { Metadata } from "next";
import { headers } from "next/headers";
import { ReviewPage } from "../review-page";
import { studentReview } from "./data";

export const metadata: Metadata = { title: "Your answers" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<{ readonly part?: string | string[] }>;
}

export default async function OwnReviewPage({ params, searchParams }: Props) {
  const review = await studentReview((await params).code, (await headers()).get("cookie"));
  return <ReviewPage review={review} byLink={false} query={await searchParams} />;
}
