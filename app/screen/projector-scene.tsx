import { tallyOnShow } from "@/app/console/tally-on-show";
import type { Connection } from "@/app/live/use-room-connection";
import type { PublicView, Tally } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";
import { AskingScreen } from "./asking-screen";
import { DistributionScreen } from "./distribution-screen";
import { EndScreen } from "./end-screen";
import { Foot } from "./foot";
import { LobbyScreen } from "./lobby-screen";
import { RevealScreen } from "./reveal-screen";
import { SolutionScreen } from "./solution-screen";

interface Props {
  readonly view: PublicView;
  readonly tally: Tally | null;
  readonly connection: Connection;
  readonly origin: string;
  readonly reviewQr: string;
}

/** One screen for each phase of the room. */
export function ProjectorScene({ view, tally, connection, origin, reviewQr }: Props) {
  const { scene, code, title } = view;
  const onShow = tallyOnShow(scene, tally);
  const present = tally?.present ?? 0;
  const foot = (
    <Foot
      scene={scene}
      tally={onShow}
      present={present}
      code={code}
      origin={origin}
      connection={connection}
    />
  );
  switch (scene.phase) {
    case "lobby":
      return (
        <LobbyScreen title={title} code={code} origin={origin} present={present} connection={connection} />
      );
    case "ready":
    case "open":
    case "closed":
    case "discussing":
      return <AskingScreen part={scene.part} foot={foot} />;
    case "distribution":
      return <DistributionScreen part={scene.part} tally={onShow} foot={foot} />;
    case "revealed":
      return scene.step === 0 || scene.walk === null ? (
        <RevealScreen part={scene.part} solution={scene.solution} tally={onShow} foot={foot} />
      ) : (
        <SolutionScreen
          part={scene.part}
          solution={scene.solution}
          walk={scene.walk}
          index={scene.step - 1}
          foot={foot}
        />
      );
    case "ended":
      return <EndScreen title={title} code={code} origin={origin} reviewQr={reviewQr} />;
    default:
      return assertNever(scene);
  }
}
