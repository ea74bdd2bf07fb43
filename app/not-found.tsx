import type { Metadata } from "next";
import { CodeForm } from "./join/code-form";
import { FrontDoor } from "./join/front-door";

export const metadata: Metadata = { title: "No such page" };

export default function NotFoundPage() {
  return (
    <FrontDoor title="There is nothing at this address">
      <p className="text-ink-2">
        If you were on your way to a lecture, type its code from the screen in front: it takes you there.
      </p>
      <CodeForm />
    </FrontDoor>
  );
}
