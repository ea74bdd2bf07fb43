import type { AccountRole, HelperRole, RoomRole } from "./may";

/** What a role is called beside a name. */
export const roleNames: Readonly<Record<AccountRole, string>> = {
  owner: "Owner",
  instructor: "Instructor",
  assistant: "Assistant",
};

/** What each role on the server may do, for who gives it. */
export const roleMeanings: Readonly<Record<AccountRole, string>> = {
  owner: "Everything an instructor may, and says who has an account here.",
  instructor: "Has decks, rooms and class lists of their own, and can invite assistants.",
  assistant: "Helps in rooms that are shared with them. No rooms of their own, no exports.",
};

/** The same for who is invited to it. */
export const invitedMeanings: Readonly<Record<HelperRole, string>> = {
  instructor: "You will have decks, rooms and class lists of your own, and can invite assistants.",
  assistant:
    "You will help in rooms that are shared with you: run their console, and see how the answers were.",
};

/** What each role in a room may do, for who shares it. */
export const helperMeanings: Readonly<Record<HelperRole, string>> = {
  instructor: "Runs the lecture, sees the review, exports answers and erases students.",
  assistant: "Runs the lecture and sees the review. Takes nothing away.",
};

export const helperNames: Readonly<Record<HelperRole, string>> = {
  instructor: "Co-instructor",
  assistant: "Assistant",
};

export const roomRoleNames: Readonly<Record<RoomRole, string>> = {
  owner: "Owner of the room",
  ...helperNames,
};
