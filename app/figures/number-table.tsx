import type { NumberValue } from "@/lib/protocol/views";

/** The dots of a number line for those who do not see it: how far they reach, and all of them. */
export function NumberTable({ values }: { readonly values: readonly NumberValue[] }) {
  const [first, last] = [values.at(0), values.at(-1)];
  if (!first || !last) return null;
  return (
    // A table is as large as its cells, whatever it is told: only what is around it can be hidden.
    <div className="sr-only">
      <table>
        <caption>
          {values.length === 1
            ? `Every answer is ${signed(first.text)}`
            : `${values.length} different numbers from ${signed(first.text)} to ${signed(last.text)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Count</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ text, count }) => (
            <tr key={text}>
              <td>{signed(text)}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const signed = (text: string): string => text.replace("-", "−");
