import { describe, expect, it } from "vitest";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import type { PlainParams } from "@/lib/problems/plain/plain-params";
import { randomFrom } from "@/lib/problems/random";
import { atOnce } from "@/lib/turns";
import { plainCopies } from "../plain-copies";
import { importTools } from "../testing/import-tools";
import { randomPlain } from "../testing/random-deck";
import { readGift } from "./read-gift";
import { writeGift } from "./write-gift";

const written = (params: PlainParams) => writeGift("T", [{ title: params.title, params, lost: [] }]);
const readBack = (text: string) => {
  const result = atOnce(readGift(text, "T", importTools));
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe("plain questions as GIFT", () => {
  it("come back with the same parameters, for those of 1,500 random ones that GIFT can hold", () => {
    const kinds = new Map<string, number>();
    for (let seed = 0; seed < 1_500; seed += 1) {
      const params = randomPlain(randomFrom(seed));
      const [part, another] = params.parts;
      if (!part || another || params.stem || !questionFrom({ id: "q", family: "plain", params }).ok) continue;
      const { answer } = part;
      if (answer.type === "number" && (answer.value.endsWith("/3") || answer.tolerance?.relative)) continue;
      if (answer.type === "expression" && answer.wrong?.some(({ label }) => label.includes("->"))) continue;
      const text = written(params);
      const { content, report } = readBack(text);
      expect(
        content.questions.map((source) => source.params),
        `seed ${seed}\n${text}\n${JSON.stringify(report.lines)}`,
      ).toEqual([params]);
      kinds.set(answer.type, (kinds.get(answer.type) ?? 0) + 1);
    }
    expect(
      Math.min(...["number", "expression", "trueFalse", "choice"].map((kind) => kinds.get(kind) ?? 0)),
    ).toBeGreaterThan(50);
  });

  it("stand there as an instructor would write them", () => {
    const params: PlainParams = {
      title: "Slope: one step",
      parts: [
        {
          prompt: "What is $\\partial H/\\partial a_1$ at {1}?",
          answer: {
            ...{ type: "number", value: "-7/2", tolerance: { absolute: "1/100" } },
            wrong: [{ value: "7/2", label: "lost the $-$" }],
          },
          explanation: "By the **chain rule**.",
        },
      ],
    };
    expect(written(params)).toBe(`// T, written by Backpoll

::Slope\\: one step::[markdown]What is \\\\\\\\(\\\\\\\\partial H/\\\\\\\\partial a\\\\_1\\\\\\\\) at \\{1\\}?{#
	=-3.5:0.01
	=%0%3.5:0#[plain]lost the \\\\(-\\\\)
	####By the **chain rule**.
}
`);
  });

  it("say above a question what Moodle will not have", () => {
    const params: PlainParams = {
      ...{ title: "Thirds", stem: "Look." },
      parts: [
        { prompt: "How much?", answer: { type: "number", value: "1/3", tolerance: { relative: "3/10" } } },
      ],
    };
    expect(written(params)).toContain(
      `// Its relative tolerance is written as an absolute one.
// 1/3 is written as 0.333333333333, with a tolerance for it.
::Thirds::[markdown]Look.\\n\\nHow much?{#
	=0.333333333333:0.100000000001
}`,
    );
  });

  it("hold the numbers, claims and choices of the classic questions, with their figures in words", () => {
    const copies = atOnce(
      plainCopies({ questions: classicDeck.questions, weightIndex: "from-to" }, questionFrom),
    );
    const { report, content } = readBack(writeGift("Classic", copies));
    expect(report.lines.filter(({ outcome }) => outcome === "refused")).toEqual([]);
    expect(content.questions.length).toBeGreaterThan(10);
    const [count] = content.questions;
    // (3 + 1)·4 + (4 + 1)·2 + (2 + 1)·1 = 29, by hand.
    expect(count?.params).toMatchObject({ parts: [{ answer: { type: "number", value: "29" } }] });
    expect(JSON.stringify(count?.params)).toContain("A network with 3 inputs");
  });
});
