import { useState } from "react";
import type { RoomCode } from "@/lib/ids";
import type { Scene } from "@/lib/protocol/views";
import { NameForm } from "./name-form";
import { slipKey, slipOf } from "./outbox";
import { RoomHeader } from "./room-header";
import { sceneNews } from "./scene-news";
import { SceneView } from "./scene-view";
import { unsubmitted } from "./unsaved";
import { useDrafts } from "./use-drafts";
import { useLater, useLoadLater } from "./use-later";
import { useQuietLoad } from "./use-on-demand";
import { type OutboxOfRoom, useOutbox } from "./use-outbox";
import { usePhoneRoom } from "./use-phone-room";
import { useStartAtTop } from "./use-start-at-top";
import { useTurnedAway } from "./use-turned-away";
import { useWriting } from "./use-writing";
import { Waiting } from "./waiting";

/** A student's phone in one room: who is not seated takes a seat, who is sees what the room looks at. */
export function RoomScreen({ code }: { readonly code: RoomCode }) {
  const { snapshot, connection, socket, retry } = usePhoneRoom(code);
  const mine = snapshot?.mine ?? null;
  const outbox = useOutbox(code, socket, mine);
  const { drafts } = useDrafts(code);
  const [joined, setJoined] = useState(false);
  const later = useLater();
  useLoadLater(connection.name === "live" || connection.name === "refused");
  useQuietLoad(mine !== null);
  const scene = snapshot?.view.scene;
  const writing = scene ? writingOf(scene, outbox, drafts) : null;
  useWriting(socket, writing?.part ?? null, writing?.saved ?? null);
  useStartAtTop(scene);
  const refusal = useTurnedAway(connection);

  if (refusal) {
    if (refusal.code === "noSeat") {
      const onJoined = () => {
        setJoined(true);
        retry();
      };
      // A phone that took a seat a moment ago and has none has refused the cookie.
      return (
        <NameForm
          code={code}
          seatLost={joined}
          admission={refusal.admission ?? "named"}
          onJoined={onJoined}
        />
      );
    }
    if (later) return <later.RefusedRoom code={code} refusal={refusal} onRetry={retry} />;
    return <Waiting title="The room did not open">{refusal.message}</Waiting>;
  }
  const timer = scene?.phase === "open" || scene?.phase === "discussing" ? scene.timer : null;
  return (
    <div className="room mx-auto flex min-h-dvh max-w-xl flex-col">
      <RoomHeader
        code={code}
        part={scene && "part" in scene ? scene.part : null}
        connection={connection}
        onRetry={retry}
        timeLeft={
          later && timer ? (
            <later.TimeLeft
              timer={timer}
              extraTime={scene?.phase === "open" ? (mine?.extraTime ?? 1) : 1}
              socket={socket}
            />
          ) : null
        }
      />
      {connection.name === "signIn" && (
        <p role="alert" className="border-line border-b bg-soft px-4 py-3 text-sm">
          This Wi-Fi wants you to sign in first.{" "}
          {/* Asked for in this server's name, since it answers there. */}
          <a href="/" target="_blank" rel="noreferrer" className="inline-block py-3 text-accent underline">
            Open its sign-in page
          </a>
          , sign in, then come back here.
        </p>
      )}
      {later && <later.CopyUnsent code={code} outbox={outbox.outbox} />}
      <p role="status" className="sr-only">
        {scene ? sceneNews(scene) : ""}
      </p>
      {snapshot && scene ? (
        <SceneView code={code} view={snapshot.view} mine={mine} outbox={outbox} socket={socket} />
      ) : (
        <Waiting title="Opening the room…">
          {connection.name === "connecting" || connection.name === "live"
            ? "This takes a moment."
            : "There is no connection yet. It is tried again by itself; check that your Wi-Fi is signed in."}
        </Waiting>
      )}
      {/* Not where a pad sticks to the lower edge. */}
      {later && scene && scene.phase !== "open" && scene.phase !== "ready" && <later.KeepAwake />}
    </div>
  );
}

/** The open part for which this phone holds something that the server has not, and what it has. */
function writingOf(scene: Scene, { outbox }: OutboxOfRoom, drafts: ReturnType<typeof useDrafts>["drafts"]) {
  if (scene.phase !== "open") return null;
  const { part, round } = scene;
  const slip = slipOf(outbox, part.id, round);
  const isUnsaved = slip.sending !== null || unsubmitted(slip, drafts[slipKey(part.id, round)]) !== null;
  return isUnsaved ? { part: part.id, saved: slip.saved?.submission ?? null } : null;
}
