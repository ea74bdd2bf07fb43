import { Dialog } from "./dialog";
import { Keycap } from "./keycap";

type Line = readonly [keys: readonly string[], does: string];

const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
  {
    title: "The lecture",
    lines: [
      [["→", "PageDown"], "take the marked step"],
      [["←", "PageUp"], "one step back"],
      [["Space"], "open or close the answers"],
      [["D"], "start or stop a discussion"],
      [["R"], "ask again: the next round"],
      [["T", "Enter"], "show the distribution"],
      [["A"], "reveal the answer"],
      [["S"], "the next step of the solution"],
      [["N"], "the next question"],
      [["I"], "improvise a question"],
    ],
  },
  {
    title: "Time and screen",
    lines: [
      [["[", "]"], "5 s less, 5 s more"],
      [["0"], "pause the clock, or go on"],
      [["B", "."], "blank the projector"],
      [["P"], "who is here"],
      [["Q"], "the QR code, large"],
      [["F"], "full screen"],
      [["?"], "this list"],
    ],
  },
];

/** The keys of the console; a clicker sends PageDown and PageUp. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" closeKey="?" onClose={onClose}>
      <div className="mt-5 grid gap-x-12 gap-y-6 md:grid-cols-2">
        {groups.map(({ title, lines }) => (
          <section key={title}>
            <h3 className="font-semibold text-ink-2">{title}</h3>
            <dl className="mt-2 grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
              {lines.map(([names, does]) => (
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
          </section>
        ))}
      </div>
      <p className="mt-6 max-w-2xl text-ink-2">
        A presentation clicker sends PageDown, PageUp and a full stop: it runs the whole lecture. In the
        projector window F is full screen, B or a full stop blanks it, D changes light and dark.
      </p>
    </Dialog>
  );
}
