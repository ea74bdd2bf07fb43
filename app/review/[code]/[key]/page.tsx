import type { Metadata } from "next";
import { ReviewPage } from "../../review-page";
import { linkedReview } from "../data";

export const metadata: Metadata = { title: "Your answers" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string; readonly key: string }>;
  readonly searchParams: Promise<{ readonly part?: string | string[] }>;
}

export default async function LinkedReviewPage({ params, searchParams }: Props) {
  const { code, key } = await params;
  return <ReviewPage review={await linkedReview(code, key)} byLink query={await searchParams} />;
}
