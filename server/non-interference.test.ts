import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { bucketOfKey, isRightBucket } from "@/lib/grading/bucket";
import { grade } from "@/lib/grading/grade";
import * as typed from "@/lib/grading/typed-bucket";
import { html } from "@/lib/ids";
import { typeset } from "@/lib/problems/typeset";
import type { Tally } from "@/lib/protocol/views";
import { contentOf, type PartContent, type RoomContent } from "@/lib/room/content";
import { currentPart, type Room } from "@/lib/room/room";
import * as tallies from "@/lib/room/tally";
import * as view from "@/lib/room/view";
import * as submitting from "./submit";
import { differences, playedLecture, playImprovised, playPart, playQuickly } from "./testing/twin-lectures";
import { drawnTwins, madeTwins, type Twins } from "./testing/twins";
import type { Streams } from "./testing/watched-lecture";

/**
 * The key stays secret, as non-interference (guarantees.md R8, T1): the same lecture is played twice over questions that
 * look the same and hold different keys, and everybody but the instructor must get the same bytes up to just before each
 * reveal: frames by websocket and by polling, acknowledgements, refusals, HTTP replies with their headers.
 */
vi.mock("@/lib/room/view", { spy: true });
vi.mock("@/lib/room/tally", { spy: true });
vi.mock("@/lib/grading/typed-bucket", { spy: true });
vi.mock("./submit", { spy: true });
const honest = {
  ...(await vi.importActual<typeof view>("@/lib/room/view")),
  ...(await vi.importActual<typeof tallies>("@/lib/room/tally")),
  ...(await vi.importActual<typeof typed>("@/lib/grading/typed-bucket")),
  ...(await vi.importActual<typeof submitting>("./submit")),
};
afterEach(() => {
  vi.mocked(view.studentView).mockReset();
  vi.mocked(view.mineOf).mockReset();
  vi.mocked(tallies.projectorTally).mockReset();
  vi.mocked(typed.typedBucket).mockReset();
  vi.mocked(submitting.submit).mockReset();
});

const drawn = drawnTwins();
/** What is played in one lecture: a few, so that a busy machine is in time with each. */
const mostInOne = 4;

function inGroups(twins: readonly Twins[]): readonly (readonly [string, readonly Twins[]])[] {
  return Array.from({ length: Math.ceil(twins.length / mostInOne) }, (_, index) => {
    const group = twins.slice(index * mostInOne, (index + 1) * mostInOne);
    return [group.map(({ one }) => one.id).join(", "), group] as const;
  });
}

async function bothSides(twins: readonly Twins[], play = playPart): Promise<readonly [Streams, Streams]> {
  return Promise.all([playedLecture(twins, "one", play), playedLecture(twins, "other", play)]);
}

describe("T1 R18 until the reveal everybody gets the same, whatever the key", () => {
  test.each(["one", "other"] as const)("%s side of every pair is right by its own key", (side) => {
    for (const twins of [...madeTwins, ...drawn])
      for (const [index, part] of twins[side].parts.entries()) {
        const twin = twins[side === "one" ? "other" : "one"].parts[index];
        expect(part.answer).toEqual(twin?.answer);
        expect(part.key).not.toEqual(twin?.key);
        const verdicts = (twins.answers[part.id] ?? []).map((answer) => {
          const graded = grade(part, answer);
          return graded.ok ? graded.value.verdict : "unreadable";
        });
        expect(verdicts, `${twins.one.id}/${part.id}`).toContain("correct");
        expect(
          verdicts.filter((verdict) => verdict !== "correct"),
          twins.one.id,
        ).not.toEqual([]);
      }
  });

  test.each(inGroups(madeTwins))(
    "of %s, through two rounds with all that happens between them",
    async (_, twins) => {
      const [one, other] = await bothSides(twins);
      expect(differences(one, other)).toEqual([]);
      for (const who of ["Ada", "Fay", "late", "nobody", "projector, frames", "projector by polling, frames"])
        expect(one[who]?.length, who).toBeGreaterThan(10);
    },
  );

  test("of what is improvised", async () => {
    const [question] = madeTwins;
    const play: typeof playPart = (watched, _part, _answers, side) => playImprovised(watched, side);
    const [one, other] = await bothSides(question ? [question] : [], play);
    expect(differences(one, other)).toEqual([]);
  });

  test.each(inGroups(drawn))("of drawn questions: %s", async (_, twins) => {
    const [one, other] = await bothSides(twins, playQuickly);
    expect(differences(one, other)).toEqual([]);
  });

  test("of nearly every family there are two questions that are answered alike", () => {
    expect(drawn.length).toBeGreaterThan(20);
  });
});

/** What the part on show holds. */
function onShow(room: Room, content: RoomContent): PartContent | null {
  const run = currentPart(room);
  return run?.state.name === "revealed" || !run ? null : contentOf(content, run.id);
}

function bars(change: (bars: NonNullable<Tally["bars"]>, part: PartContent["part"]) => Tally["bars"]) {
  vi.mocked(tallies.projectorTally).mockImplementation((room, content, counts) => {
    const tally = honest.projectorTally(room, content, counts);
    const found = onShow(room, content);
    return found && tally.bars ? { ...tally, bars: change(tally.bars, found.part) } : tally;
  });
}

type Submitting = typeof submitting.submit;
type SubmitReply = Awaited<ReturnType<Submitting>>;
function replies(change: (reply: SubmitReply, part: PartContent["part"], isRight: boolean) => SubmitReply) {
  vi.mocked(submitting.submit).mockImplementation(async (seat, message, at, desk) => {
    const reply = await honest.submit(seat, message, at, desk);
    const part = seat.live.content.get(message.part)?.part;
    if (!part) return reply;
    const graded = grade(part, message.answer);
    return change(reply, part, graded.ok && graded.value.verdict === "correct");
  });
}

const planted: Record<string, () => void> = {
  "an acknowledgement that says whether the answer is right": () =>
    replies((reply, _, isRight) => (reply.ok ? { ...reply, value: { ...reply.value, isRight } } : reply)),
  "an acknowledgement that is a byte longer for what is right": () =>
    replies((reply, _, isRight) => (reply.ok && isRight ? { ...reply, "": 0 } : reply)),
  "a refusal that names the digits of the key": () =>
    replies((reply, { key }) => {
      if (reply.ok || reply.error.code !== "unreadable" || key.type === "unmarked") return reply;
      const message = `${reply.error.message} Give ${bucketOfKey(key).length} of them.`;
      return { ok: false, error: { ...reply.error, message } };
    }),
  "bars ordered by what is right": () =>
    bars((all, part) =>
      all.toSorted((a, b) => Number(isRightBucket(part, b.bucket)) - Number(isRightBucket(part, a.bucket))),
    ),
  "a bar that is left out where it is wrong": () =>
    bars((all, part) => all.filter(({ bucket }) => isRightBucket(part, bucket))),
  "answers put together by the key": () =>
    vi.mocked(typed.typedBucket).mockImplementation((part, answer) => {
      const graded = grade(part, answer);
      return graded.ok ? graded.value.bucket : "?";
    }),
  "a count of those who are right": () =>
    vi.mocked(tallies.projectorTally).mockImplementation((room, content, counts) => {
      const tally = honest.projectorTally(room, content, counts);
      const right = (tallies.shareRight(room, content, counts) ?? 0) * counts.answered;
      return onShow(room, content) ? { ...tally, answered: Math.round(right) } : tally;
    }),
  "the key in an attribute of what phones show": () =>
    vi.mocked(view.studentView).mockImplementation((room, content) => {
      const shown = honest.studentView(room, content);
      const key = onShow(room, content)?.part.key;
      if (!("part" in shown.scene) || !key || key.type === "unmarked") return shown;
      const stem = html(
        `<span data-hint="${typeset(bucketOfKey(key)).length}">${shown.scene.part.stem}</span>`,
      );
      return { ...shown, scene: { ...shown.scene, part: { ...shown.scene.part, stem } } };
    }),
  "the own answer as the grader has it": () =>
    vi.mocked(view.mineOf).mockImplementation((room, content, seat, own) => {
      const mine = honest.mineOf(room, content, seat, own);
      return { ...mine, name: mine.name + (own.counted?.score === 1 ? " " : "") };
    }),
};

describe("the check is not blind to", () => {
  const few = madeTwins.filter(({ one }) => one.id === "rounded");
  beforeAll(() => expect(few).toHaveLength(1));

  test.each(Object.entries(planted))("%s", async (_, plant) => {
    plant();
    const [one, other] = await bothSides(few, playQuickly);
    expect(differences(one, other)).not.toEqual([]);
  });

  test("nothing where nothing is planted", async () => {
    const [one, other] = await bothSides(few, playQuickly);
    expect(differences(one, other)).toEqual([]);
  });
});
