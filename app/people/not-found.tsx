import { FrontDoor } from "@/app/join/front-door";

/** For assistants. */
export default function NotForAssistants() {
  return (
    <FrontDoor title="Assistants invite nobody">
      <p className="text-ink-2">
        Instructors and the owner of this server invite people. Ask one of them, or go back to your rooms.
      </p>
      <a href="/decks" className="inline-flex min-h-11 items-center text-accent underline">
        To your rooms
      </a>
    </FrontDoor>
  );
}
