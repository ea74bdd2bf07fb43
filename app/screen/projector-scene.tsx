import { tallyOnShow } from "@/app/console/tally-on-show";
import type { PublicView, Tally } from "@/lib/protocol/views";
import { EndScreen } from "./end-screen";
import { LobbyScreen } from "./lobby-screen";
import { QuestionScreen } from "./question-screen";

interface Props {
  readonly view: PublicView;
  readonly tally: Tally | null;
  readonly origin: string;
  readonly reviewQr: string;
  /** The server's clock. */
  readonly serverNow: () => number;
}

/** One screen for each place of the room: the door, a question, the end. */
export function ProjectorScene({ view, tally, origin, reviewQr, serverNow }: Props) {
  const { scene, code, title } = view;
  const present = tally?.present ?? 0;
  if (scene.phase === "lobby")
    return <LobbyScreen title={title} code={code} origin={origin} present={present} />;
  if (scene.phase === "ended")
    return <EndScreen title={title} code={code} origin={origin} reviewQr={reviewQr} />;
  return (
    <QuestionScreen
      scene={scene}
      tally={tallyOnShow(scene, tally)}
      present={present}
      code={code}
      origin={origin}
      serverNow={serverNow}
    />
  );
}
