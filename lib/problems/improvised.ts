import { z } from "zod";
import type { QuestionSource } from "./question";

export const improvisedPart = "1";
export const improvisedSchema = z.strictObject({ title: z.string().max(80).exactOptional() });
export type ImprovisedParams = z.infer<typeof improvisedSchema>;
export function improvisedSource(id: string, params: ImprovisedParams): QuestionSource {
  return { id, family: "improvised", params };
}
