import type { Connection } from "./connection";

interface Props {
  readonly connection: Connection;
  readonly onRetry: () => void;
}

const words = {
  connecting: ["◌", "Connecting…", "text-ink-2"],
  live: ["●", "Live", "text-correct"],
  reconnecting: ["↻", "Reconnecting…", "text-advice"],
  restarting: ["↻", "Server restarting…", "text-advice"],
  signIn: ["!", "Wi-Fi sign-in needed", "text-wrong"],
  offline: ["✕", "Offline, answers kept", "text-wrong"],
  refused: ["✕", "Not connected", "text-wrong"],
} as const;

/** The state of the connection: always there, in words, with a way to try again where there is none. */
export function ConnectionBadge({ connection: { name }, onRetry }: Props) {
  const [icon, word, colour] = words[name];
  return (
    <div className="flex min-h-11 items-center gap-x-2 text-sm">
      <p role="status" className="flex items-center gap-1.5 font-semibold leading-tight">
        <span aria-hidden="true" className={colour}>
          {icon}
        </span>
        <span>{word}</span>
      </p>
      {(name === "reconnecting" || name === "offline" || name === "signIn") && (
        <button
          type="button"
          onClick={onRetry}
          className="min-h-11 whitespace-nowrap px-2 text-accent underline"
        >
          Try now
        </button>
      )}
    </div>
  );
}
