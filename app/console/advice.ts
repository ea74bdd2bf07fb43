import { percent } from "@/app/figures/percent";
import type { Scene, Tally } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";
import { courseFor, type RoomSettings } from "@/lib/room/settings";

export interface Advice {
  readonly title: string;
  readonly text: string;
}

/** What to do now, by what the room is at and how it answers. `tally` is that of the part on show. */
export function adviceFor(scene: Scene, tally: Tally | null, settings: RoomSettings): Advice {
  switch (scene.phase) {
    case "lobby":
      return {
        title: "Let them join",
        text: "Show the code on the projector. When the count stands still, show the first question.",
      };
    case "ready":
      return {
        title: "Let them read",
        text: "Nobody can answer yet. Open the answers when the question is clear.",
      };
    case "open":
      return adviceWhileOpen(tally);
    case "closed":
      return adviceByShare(scene.round, tally, settings);
    case "discussing":
      return {
        title: "Let them talk",
        text: "Everybody convinces a neighbour who has another answer. Then open the next round.",
      };
    case "distribution":
      if (scene.part.hasOwnNumbers)
        return {
          title: "Ask how they went about it",
          text: "Everybody has own numbers: the room sees the bars with the reveal, as they would tell what is right.",
        };
      return {
        title: "Ask for reasons",
        text: "The room sees the bars, not which is right. Let somebody argue for each tall one, then reveal.",
      };
    case "revealed":
      return adviceAfterReveal(scene);
    case "ended":
      return { title: "The room has ended", text: "The review holds every answer." };
    default:
      return assertNever(scene);
  }
}

function adviceAfterReveal({ part, stepCount, step }: Extract<Scene, { phase: "revealed" }>): Advice {
  if (step === stepCount)
    return { title: "Any questions?", text: "When there are none left, go on to the next question." };
  const next = part.figure
    ? "The next step lights up the path on the network, edge by edge."
    : "The next step shows why.";
  return { title: "Go through the solution", text: `The projector marks the right bar. ${next}` };
}

function adviceWhileOpen(tally: Tally | null): Advice {
  const { answered = 0, present = 0, unreadable = 0 } = tally ?? {};
  if (present > 0 && answered === present)
    return { title: "Everybody has answered", text: "Close the answers." };
  if (unreadable && unreadable >= Math.max(3, present / 10))
    return {
      title: `${unreadable} answers cannot be read`,
      text: "Each phone says how to mend it. Say aloud how to type: a number such as -14, or a fraction such as 3/4.",
    };
  return { title: "Answers are coming in", text: "Close them when the count stands still." };
}

function adviceByShare(round: number, tally: Tally | null, settings: RoomSettings): Advice {
  const { answered = 0 } = tally ?? {};
  if (answered === 0)
    return {
      title: "Nobody has answered",
      text: "Go through it together: reveal, or go to another question.",
    };
  const right = tally?.rounds?.at(-1)?.right ?? null;
  if (right === null)
    return {
      title: "What is right?",
      text: "Mark the right bar: choose ⋯ beside it, then “Counts as right”. Every phone is graded at once.",
    };
  const title = `${percent(right, answered)} are right`;
  const course = courseFor(settings, right / answered);
  if (course === "explain")
    return {
      title,
      text: "The idea has not landed. Explain it once more, then ask again or show the distribution.",
    };
  if (course === "goOn") return { title, text: "Most have it. Reveal at once (A), and go on." };
  return round === 1
    ? { title, text: "Let neighbours who disagree convince each other, then ask again." }
    : { title, text: "Show the distribution and ask for the reasons behind each tall bar." };
}
