import { Dialog } from "./dialog";
import { Keycap } from "./keycap";

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["→", "PageDown"], "take the next step"],
  [["←", "PageUp"], "back to the part before"],
  [["Space"], "open or close the answers"],
  [["T", "Enter"], "show the distribution"],
  [["A"], "reveal the answer"],
  [["S"], "after the reveal: the solution on the projector, step by step"],
  [["Q"], "show the QR code, large"],
  [["F"], "full screen"],
  [["?"], "this list"],
];

/** The keys of the console; a clicker sends PageDown and PageUp. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" closeKey="?" onClose={onClose}>
      <dl className="mt-5 grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-3">
        {keys.map(([names, does]) => (
          <div key={does} className="col-span-2 grid grid-cols-subgrid">
            <dt className="flex gap-1.5">
              {names.map((name) => (
                <Keycap key={name} name={name} />
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 max-w-sm text-ink-2">
        A presentation clicker sends PageDown and PageUp: it runs the whole lecture. In the projector window,
        F is full screen, B or . blanks it, D changes light and dark, S walks through the solution.
      </p>
    </Dialog>
  );
}
