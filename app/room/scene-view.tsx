import type { RoomSocket } from "@/app/live/room-socket";
import type { AnswerInput } from "@/lib/grading/answer";
import type { Mine, PublicView, Scene } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";
import { AnswerPanel } from "./answer-panel";
import { slipKey, slipOf } from "./outbox";
import { QuestionSheet } from "./question-sheet";
import { ReviewLink } from "./review-link";
import { SettledScene } from "./settled-scene";
import type { OutboxOfRoom } from "./use-outbox";
import { Waiting } from "./waiting";

interface Props {
  readonly code: string;
  readonly view: PublicView;
  readonly mine: Mine | null;
  readonly outbox: OutboxOfRoom;
  readonly socket: RoomSocket | null;
}

/** What the room looks at, on a student's phone. */
export function SceneView({ code, view, mine, outbox, socket }: Props) {
  const scene = inOwnNumbers(view.scene, mine);
  if (scene === null)
    return (
      <Waiting title="Your own numbers are on their way.">
        <p>Everybody gets others. Keep this page open.</p>
      </Waiting>
    );
  switch (scene.phase) {
    case "lobby":
      return (
        <Waiting title={mine ? `You are in, ${mine.name}.` : "You are in."}>
          <p>{view.title}</p>
          <p>The first question appears here by itself. Keep this page open.</p>
        </Waiting>
      );
    case "ready":
      return (
        <QuestionSheet part={scene.part}>
          <AnswerPanel code={code} part={scene.part} round={null} before={null} outbox={outbox} />
        </QuestionSheet>
      );
    case "open":
      // A key for each round: its pad starts with a caret of its own.
      return (
        <QuestionSheet part={scene.part}>
          <AnswerPanel
            key={slipKey(scene.part.id, scene.round)}
            code={code}
            part={scene.part}
            round={scene.round}
            before={beforeOf(scene, mine, outbox)}
            outbox={outbox}
          />
        </QuestionSheet>
      );
    case "closed":
    case "discussing":
    case "distribution":
    case "revealed":
      return (
        <SettledScene
          code={code}
          scene={scene}
          seq={view.seq}
          mine={mine}
          outbox={outbox.outbox}
          socket={socket}
        />
      );
    case "ended":
      return (
        <Waiting title={mine ? `Thank you, ${mine.name}.` : "Thank you."}>
          <p>The lecture is over. Every question waits for you with its worked solution.</p>
          <ReviewLink code={code} />
        </Waiting>
      );
    default:
      return assertNever(scene);
  }
}

/** What is shown to this student; null while its own numbers are not there yet. */
function inOwnNumbers(scene: Scene, mine: Mine | null): Scene | null {
  if (!("part" in scene) || !scene.part.hasOwnNumbers) return scene;
  if (mine?.part !== scene.part.id || !mine.own) return null;
  const part = { ...scene.part, ...mine.own };
  if (scene.phase !== "revealed") return { ...scene, part };
  return mine.solution && { ...scene, part, solution: mine.solution };
}

/** The own answer of the round before: as the server says, or as this phone remembers while that is on its way. */
function beforeOf(
  { part, round }: Extract<Scene, { phase: "open" }>,
  mine: Mine | null,
  { outbox }: OutboxOfRoom,
): AnswerInput | null {
  const told = mine && mine.part === part.id && mine.round === round ? mine.before : null;
  return told ?? slipOf(outbox, part.id, round - 1).saved?.answer ?? null;
}
