import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { partId, submissionId } from "@/lib/ids";
import {
  type ClientEvents,
  protocolVersion,
  type ServerEvents,
  type Submission,
} from "@/lib/protocol/events";
import type { PublicView } from "@/lib/protocol/views";

export interface Crowd {
  /** Everybody answers a round of a part, by default the first; the answer of each is drawn by their number. */
  answer(
    question: string,
    part: string,
    by: (student: number) => Submission["answer"],
    round?: number,
  ): Promise<void>;
  leave(): void;
}

/** Students without a browser: they join and answer over the wire, as phones do. */
export async function crowd(url: string, code: string, size: number): Promise<Crowd> {
  const sockets: Socket<ServerEvents, ClientEvents>[] = [];
  for (let student = 0; student < size; student += 1) {
    const response = await fetch(`${url}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code, name: `Student ${student + 1}` }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const socket: Socket<ServerEvents, ClientEvents> = io(url, {
      forceNew: true,
      transports: ["websocket"],
      extraHeaders: { cookie },
      auth: { v: protocolVersion, code, as: "student" },
    });
    await new Promise<void>((settle, fail) => {
      socket.once("connect", settle);
      socket.once("connect_error", fail);
    });
    sockets.push(socket);
  }
  return {
    async answer(question, part, by, round = 1) {
      const replies = await Promise.all(
        sockets.map(async (socket, student) => {
          const submission = submissionId(randomUUID());
          const to = { submission, part: partId(question, part), round, revision: 1 };
          await isOpen(socket, to);
          return socket.timeout(10_000).emitWithAck("submit", { ...to, answer: by(student) });
        }),
      );
      const refused = replies.find((reply) => !reply.ok);
      if (refused && !refused.ok) throw new Error(`An answer was refused: ${refused.error.message}`);
    },
    leave() {
      for (const socket of sockets) socket.disconnect();
    },
  };
}

/** Resolves when this round of the part is open for answers, as the student sees it. */
async function isOpen(
  socket: Socket<ServerEvents, ClientEvents>,
  { part, round }: Pick<Submission, "part" | "round">,
): Promise<void> {
  const shows = ({ scene }: PublicView) =>
    scene.phase === "open" && scene.part.id === part && scene.round === round;
  await new Promise<void>((settle, fail) => {
    const onView = (view: PublicView) => {
      if (!shows(view)) return;
      socket.off("view", onView);
      settle();
    };
    socket.on("view", onView);
    socket
      .timeout(10_000)
      .emitWithAck("sync")
      .then((reply) => reply.ok && onView(reply.value.view), fail);
  });
}
