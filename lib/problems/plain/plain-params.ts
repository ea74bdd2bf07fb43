import { z } from "zod";
import { isRationalText } from "@/lib/network/rational";

/** Questions that an instructor writes: stem, parts, right answers and explanations in their own words. */
export const plainCode = "plain";

/** CommonMark with TeX between dollar signs. Written by a person: never HTML, and never a formula that has been read. */
const markdown = (most: number) => z.string().trim().min(1).max(most);
const rationalText = z.string().refine(isRationalText, "not a whole number or fraction");
const notNegative = rationalText.refine((text) => !text.startsWith("-"), "below 0");
/** What a wrong answer is consistent with, in a few words that fit on a bar. */
const label = z.string().trim().min(1).max(80);

/** |given − value| ≤ absolute + relative·|value|, as numpy.allclose has it; what is left out is 0. */
const tolerance = z.strictObject({ absolute: notNegative.optional(), relative: notNegative.optional() });

const number = z.strictObject({
  type: z.literal("number"),
  value: rationalText,
  tolerance: tolerance.optional(),
  /** Wrong answers that are expected, each with its reason. */
  wrong: z
    .array(z.strictObject({ value: rationalText, label }))
    .max(20)
    .optional(),
});

const expression = z.strictObject({
  type: z.literal("expression"),
  /** In the grammar that students write in (lib/expression). */
  text: z.string().trim().min(1).max(500),
  /** The names that may stand in it, as the pad offers them: "x", "eta". */
  symbols: z
    .array(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,11}$/, "not a name"))
    .min(1)
    .max(12),
  wrong: z
    .array(z.strictObject({ text: z.string().trim().min(1).max(500), label }))
    .max(20)
    .optional(),
});

const trueFalse = z.strictObject({ type: z.literal("trueFalse"), value: z.boolean() });

const option = z.strictObject({ text: markdown(300), isRight: z.boolean(), label: label.optional() });
/** One of the options; or several, where all right ones and no wrong one have to be chosen. */
const choice = z.strictObject({
  type: z.literal("choice"),
  several: z.boolean(),
  options: z.array(option).min(2).max(10),
});

const part = z.strictObject({
  prompt: markdown(2_000),
  answer: z.discriminatedUnion("type", [number, expression, trueFalse, choice]),
  /** Shown at the reveal. */
  explanation: markdown(4_000).optional(),
});

export const plainParamsSchema = z.strictObject({
  title: z.string().trim().min(1).max(80),
  /** The situation; left out where the prompts say all. */
  stem: markdown(4_000).optional(),
  /** An uploaded picture: its id is the SHA-256 of its bytes, in hexadecimal. */
  image: z
    .strictObject({
      id: z.string().regex(/^[0-9a-f]{64}$/),
      /** For who does not see it. */
      text: z.string().trim().min(1).max(300),
      /** Pixels. */
      width: z.int().min(1).max(4_000),
      height: z.int().min(1).max(4_000),
    })
    .optional(),
  parts: z.array(part).min(1).max(12),
});
export type PlainParams = z.infer<typeof plainParamsSchema>;
export type PlainPart = PlainParams["parts"][number];
export type PlainAnswer = PlainPart["answer"];
