import { loadOnDemand, type OnDemand } from "./use-on-demand";

interface Props {
  readonly state: OnDemand["state"];
  /** "symbol keys" */
  readonly what: string;
  readonly onTake: () => void;
}

/** Over a plain line of text: where the better way to answer has got to. */
export function KeysNote({ state, what, onTake }: Props) {
  return (
    <p id="answer-reading" className="flex min-h-13 flex-wrap items-center gap-x-3 text-ink-2 text-sm">
      {state === "failed"
        ? `The ${what} could not be loaded. Type your answer, or try again.`
        : state === "ready"
          ? `The ${what} are here.`
          : `The ${what} are on their way. You can type already.`}
      {state === "failed" && <LinkKey label="Try again" onPress={loadOnDemand} />}
      {state === "ready" && <LinkKey label={`Use the ${what}`} onPress={onTake} />}
    </p>
  );
}

function LinkKey({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" onClick={onPress} className="min-h-11 font-semibold text-accent underline">
      {label}
    </button>
  );
}
