import { FrontDoor } from "@/app/join/front-door";

const reasons = {
  notFound: [
    "There is no such room",
    "No room of this server has this code. Your rooms are listed below your decks.",
  ],
  notYours: [
    "You do not run this room",
    "Only who opened a room, and whom they share it with, can run it. Ask them to share it, or sign in with the account that runs it.",
  ],
} as const;

/** Instead of a console that is not there for this person. */
export function NoRoom({ reason }: { readonly reason: keyof typeof reasons }) {
  const [title, text] = reasons[reason];
  return (
    <FrontDoor title={title}>
      <p className="text-ink-2">{text}</p>
      <p className="flex flex-wrap gap-x-6">
        <a href="/decks" className="inline-flex min-h-11 items-center text-accent underline">
          To your decks and rooms
        </a>
        <a href="/account" className="inline-flex min-h-11 items-center text-accent underline">
          Change the account
        </a>
      </p>
    </FrontDoor>
  );
}
