import { FrontDoor } from "@/app/join/front-door";

const reasons = {
  notFound: [
    "There is no such room",
    "No room of this server has this code. Your rooms are listed below your decks.",
  ],
  notYours: [
    "This is another instructor's room",
    "Only who opened a room can run and review it. Sign in with that account, or open a room of your own.",
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
