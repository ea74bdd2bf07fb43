import type { RefusalCode } from "@/lib/protocol/refusal";
import { assertNever, err, ok, type Result } from "@/lib/result";
import type { RegradeCommand } from "./command";
import type { RoomEvent } from "./event";
import { barOf } from "./regrade";
import { type PartRun, type Room, regradeOf } from "./room";

/** R28: what an instructor decides about the bars of a part that was asked. */
export function decideOnBars(
  room: Room,
  { id: part, state }: PartRun,
  command: RegradeCommand,
): Result<readonly RoomEvent[], RefusalCode> {
  if (state.name === "ready") return err("roundNotOpen");
  const regrade = regradeOf(room, part);
  switch (command.type) {
    case "mergeBars": {
      const { bucket, into } = command;
      return barOf(regrade, bucket) === barOf(regrade, into)
        ? ok([])
        : ok([{ type: "barsMerged", part, bucket, into }]);
    }
    case "splitBar":
      return ok([{ type: "barSplit", part, bucket: command.bucket }]);
    case "markBar":
      return ok([{ type: "barMarked", part, bucket: command.bucket, correct: command.correct }]);
    case "nameBar":
      return ok([{ type: "barNamed", part, bucket: command.bucket, name: command.name }]);
    case "undoRegrade":
      return room.undoable.get(part)?.length ? ok([{ type: "regradeUndone", part }]) : err("nothingToUndo");
    default:
      return assertNever(command);
  }
}
