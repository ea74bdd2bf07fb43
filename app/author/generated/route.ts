import { headers } from "next/headers";
import { z } from "zod";
import { runtime } from "@/db/runtime";
import { questionPreview } from "@/lib/decks/question-preview";
import { families } from "@/lib/problems/families";
import { difficulties } from "@/lib/problems/family";
import { weightIndexSchema } from "@/lib/problems/notation";

const asked = z.object({
  family: z.string(),
  seed: z.coerce.number().int().min(1).max(1_000_000),
  difficulty: z.coerce.number().pipe(z.literal(difficulties)),
  weightIndex: weightIndexSchema,
});

/** A question of a family (`family`, `seed`, `difficulty`, `weightIndex`), with what it looks like. */
export async function GET(request: Request): Promise<Response> {
  if (!(await runtime().accounts.instructorOf(await headers()))) return new Response(null, { status: 401 });
  const read = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const family = read.data && families.find(({ code }) => code === read.data.family);
  if (!read.success || !family) return new Response(null, { status: 400 });
  const { seed, difficulty, weightIndex } = read.data;
  const source = family.generate(seed, difficulty);
  const built = family.question({ ...source, weightIndex });
  if (!built.ok) throw new Error(`${source.id} cannot be built: ${built.error}`);
  return Response.json({ source, preview: questionPreview(built.value) });
}
