import type { Connection } from "@/app/live/use-room-connection";

const troubles: Partial<Record<Connection["name"], string>> = {
  connecting: "Connecting…",
  reconnecting: "Reconnecting…",
  offline: "Offline",
  restarting: "The server is restarting…",
  signIn: "This Wi-Fi wants you to sign in first",
};

/** Says so when what is shown may be old, over everything and moving nothing, and is silent otherwise. */
export function ConnectionNote({ connection }: { readonly connection: Connection }) {
  return (
    <p
      role="status"
      className="-translate-x-1/2 fixed top-[0.4rem] left-1/2 rounded-full bg-advice-soft px-[0.9em] py-[0.15em] text-advice text-wall-note empty:hidden"
    >
      {troubles[connection.name]}
    </p>
  );
}
