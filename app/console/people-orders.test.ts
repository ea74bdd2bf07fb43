import { expect, test } from "vitest";
import { participantId } from "@/lib/ids";
import { parseCommand } from "@/lib/protocol/parse";
import type { Person } from "@/lib/protocol/views";
import { extraTimeOrder, removal, restoring, waveRemoval } from "./people-orders";

const crowd = (size: number): readonly Person[] =>
  Array.from({ length: size }, (_, index) => ({
    ...{ id: participantId(`${index}`), name: `Student ${index}`, joinedAt: 100 - index },
    ...{ online: true, answered: false, writing: false, removed: false, extraTime: 1 },
  }));

test("a wave goes by its first and its last, and comes back in parts that the server takes", () => {
  const wave = waveRemoval(crowd(250));
  expect(wave.commands).toEqual([{ type: "removeWave", from: -149, to: 100 }]);
  expect(wave.done).toBe("250 people are out of the room.");
  const back = wave.undo?.commands ?? [];
  expect(back).toHaveLength(3);
  for (const command of back) expect(parseCommand(command).ok).toBe(true);
  expect(back.flatMap((command) => ("participants" in command ? command.participants : []))).toHaveLength(
    250,
  );
});

test("one person is called by name", () => {
  const [ada] = crowd(1);
  expect(removal(crowd(1))).toMatchObject({
    commands: [{ type: "removeParticipants", participants: [ada?.id] }],
    done: "Student 0 is out of the room.",
    undo: { done: "Student 0 is back in." },
  });
});

test("nobody is no command", () => {
  for (const order of [removal([]), restoring([]), waveRemoval([])]) expect(order.commands).toEqual([]);
});

test("extra time is taken back to what it was", () => {
  const [ada] = crowd(1);
  if (!ada) throw new Error("There is one");
  expect(extraTimeOrder({ ...ada, extraTime: 2 }, 1.5)).toMatchObject({
    commands: [{ factor: 1.5 }],
    done: "Student 0 has 1.5 times the time.",
    undo: { commands: [{ factor: 2 }] },
  });
});
