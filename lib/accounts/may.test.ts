import { describe, expect, test } from "vitest";
import {
  type AccountRole,
  accountRoles,
  type Deed,
  may,
  mayInRoom,
  mayInvite,
  type RoomDeed,
  roomRoleOf,
} from "./may";

/** Column by column owner, instructor, assistant, written down by hand: y may, n may not. */
const onServer: Readonly<Record<Deed, string>> = {
  useAccount: "yyy",
  openRooms: "yyn",
  keepDecks: "yyn",
  keepLists: "yyn",
  inviteAssistants: "yyn",
  inviteInstructors: "ynn",
  managePeople: "ynn",
};
/** Owner, co-instructor and assistant of the room, stranger. */
const inRoom: Readonly<Record<RoomDeed, string>> = {
  run: "yyyn",
  review: "yyyn",
  export: "yynn",
  erase: "yynn",
  matchList: "ynnn",
  share: "ynnn",
};
const letters = (allowed: readonly boolean[]) => allowed.map((one) => (one ? "y" : "n")).join("");

describe("who may what", () => {
  test.each(Object.entries(onServer) as [Deed, string][])("on the server: %s is %s", (deed, row) => {
    expect(letters(accountRoles.map((role) => may(role, deed)))).toBe(row);
  });

  test.each(Object.entries(inRoom) as [RoomDeed, string][])("in a room: %s is %s", (deed, row) => {
    const roles = ["owner", "instructor", "assistant", null] as const;
    expect(letters(roles.map((role) => mayInRoom(role, deed)))).toBe(row);
  });

  test("an assistant invites nobody, an instructor assistants, the owner both", () => {
    const rows = accountRoles.map((role) =>
      letters([mayInvite(role, "instructor"), mayInvite(role, "assistant")]),
    );
    expect(rows).toEqual(["yy", "ny", "nn"]);
  });
});

describe("what an account is in a room", () => {
  const room = { ownerId: "ada" };
  const as = (id: string, role: AccountRole, shared: "instructor" | "assistant" | null) =>
    roomRoleOf({ id, role }, room, shared);

  test("is its owner who opened it, what was shared otherwise, and a stranger without that, also the server's owner", () => {
    expect(as("ada", "instructor", null)).toBe("owner");
    expect(as("ben", "instructor", "instructor")).toBe("instructor");
    expect(as("ben", "instructor", "assistant")).toBe("assistant");
    expect(as("eve", "owner", null)).toBeNull();
    expect(as("eve", "owner", "assistant")).toBe("assistant");
  });

  test("is at most an assistant where the account is one", () => {
    expect(as("ada", "assistant", null)).toBe("assistant");
    expect(as("ben", "assistant", "instructor")).toBe("assistant");
    expect(as("eve", "assistant", null)).toBeNull();
  });
});
