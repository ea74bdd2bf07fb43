import type { Connection } from "@/app/live/use-room-connection";

const troubles: Partial<Record<Connection["name"], string>> = {
  connecting: "Connecting…",
  reconnecting: "Reconnecting…",
  offline: "Offline",
  restarting: "The server is restarting…",
  signIn: "This Wi-Fi wants you to sign in first",
};

/** Says so when what is shown may be old, and is silent otherwise. */
export function ConnectionNote({ connection }: { readonly connection: Connection }) {
  return (
    <p role="status" className="text-advice empty:hidden">
      {troubles[connection.name]}
    </p>
  );
}
