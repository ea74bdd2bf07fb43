import { CodeForm } from "./join/code-form";
import { FrontDoor } from "./join/front-door";

export default function JoinPage() {
  return (
    <FrontDoor title="Join your lecture">
      <p className="text-ink-2">The code is on the screen in front.</p>
      <CodeForm />
      <p className="border-line border-t pt-4 text-ink-2">
        Teaching today?{" "}
        <a href="/sign-in" className="inline-flex min-h-11 items-center text-accent underline">
          Sign in as an instructor
        </a>
      </p>
    </FrontDoor>
  );
}
