/** What somebody is on this server. `owner` runs it, `instructor` teaches, `assistant` helps in what others share. */
export const accountRoles = ["owner", "instructor", "assistant"] as const;
export type AccountRole = (typeof accountRoles)[number];

/** What somebody whom a room is shared with is in it. */
export const helperRoles = ["instructor", "assistant"] as const;
export type HelperRole = (typeof helperRoles)[number];

/** What somebody is in one room: who opened it owns it. */
export type RoomRole = "owner" | HelperRole;

/** What can be done on a server, apart from any one room. */
export type Deed =
  /** See what is one's own or shared, change the own password, end own sessions. */
  | "useAccount"
  | "openRooms"
  | "keepDecks"
  | "keepLists"
  | "inviteAssistants"
  | "inviteInstructors"
  /** See all accounts, change their roles, remove them. */
  | "managePeople";

const deeds: Readonly<Record<Deed, readonly AccountRole[]>> = {
  useAccount: ["owner", "instructor", "assistant"],
  openRooms: ["owner", "instructor"],
  keepDecks: ["owner", "instructor"],
  keepLists: ["owner", "instructor"],
  inviteAssistants: ["owner", "instructor"],
  inviteInstructors: ["owner"],
  managePeople: ["owner"],
};

/** What can be done with one room. */
export type RoomDeed =
  /** The console: every step, improvised questions, who is here. */
  | "run"
  /** How the answers were, with names on the screen. */
  | "review"
  /** Take names and answers away in files. */
  | "export"
  | "erase"
  /** Lay a class list over it: the lists are the owner's own. */
  | "matchList"
  /** Say who else runs it. */
  | "share";

const roomDeeds: Readonly<Record<RoomDeed, readonly RoomRole[]>> = {
  run: ["owner", "instructor", "assistant"],
  review: ["owner", "instructor", "assistant"],
  export: ["owner", "instructor"],
  erase: ["owner", "instructor"],
  matchList: ["owner"],
  share: ["owner"],
};

/** Whether an account may do something on this server. */
export function may(role: AccountRole, deed: Deed): boolean {
  return deeds[deed].includes(role);
}

/** Whether somebody may do something with a room in which they are `role`; null is a stranger to it. */
export function mayInRoom(role: RoomRole | null, deed: RoomDeed): boolean {
  return role !== null && roomDeeds[deed].includes(role);
}

/**
 * What an account is in a room; null is a stranger to it, whatever the account is on the server. An assistant of the server is
 * an assistant in every room, also in one of the time when the account was an instructor's.
 */
export function roomRoleOf(
  account: { readonly id: string; readonly role: AccountRole },
  room: { readonly ownerId: string },
  shared: HelperRole | null,
): RoomRole | null {
  const role = account.id === room.ownerId ? "owner" : shared;
  return role !== null && account.role === "assistant" ? "assistant" : role;
}

/** Whether an account of this role may make an invitation to that one. */
export function mayInvite(role: AccountRole, to: HelperRole): boolean {
  return may(role, to === "assistant" ? "inviteAssistants" : "inviteInstructors");
}
