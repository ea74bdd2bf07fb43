import { useEffect, useState } from "react";
import type { RoomCode } from "@/lib/ids";
import { NameForm } from "./name-form";
import { RefusedRoom } from "./refused-room";
import { RoomHeader } from "./room-header";
import { sceneNews } from "./scene-news";
import { SceneView } from "./scene-view";
import { useQuietLoad } from "./use-on-demand";
import { useOutbox } from "./use-outbox";
import { usePhoneRoom } from "./use-phone-room";
import { Waiting } from "./waiting";

/** A student's phone in one room: who is not seated takes a seat, who is sees what the room looks at. */
export function RoomScreen({ code }: { readonly code: RoomCode }) {
  const { snapshot, connection, socket, retry } = usePhoneRoom(code);
  const mine = snapshot?.mine ?? null;
  const outbox = useOutbox(code, socket, mine);
  const [joined, setJoined] = useState(false);
  useQuietLoad(mine !== null);
  const scene = snapshot?.view.scene;
  const news = scene ? sceneNews(scene) : "";

  // Another question or its answer begins at its beginning, however far down the last one was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news is what it waits for
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [news]);

  if (connection.name === "refused") {
    const { refusal } = connection;
    if (refusal.code !== "noSeat") return <RefusedRoom code={code} refusal={refusal} onRetry={retry} />;
    const onJoined = () => {
      setJoined(true);
      retry();
    };
    // A phone that took a seat a moment ago and has none has refused the cookie.
    return <NameForm code={code} seatLost={joined} onJoined={onJoined} />;
  }
  return (
    <div className="room mx-auto flex min-h-dvh max-w-xl flex-col">
      <RoomHeader
        code={code}
        part={scene && "part" in scene ? scene.part : null}
        connection={connection}
        onRetry={retry}
      />
      <p role="status" className="sr-only">
        {news}
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
    </div>
  );
}
