import { Typeset } from "@/app/figures/typeset";
import type { Html } from "@/lib/ids";
import type { MatrixRows } from "./matrix";

/** Its rows, as a table for those who hear it. */
export function MatrixText({ rows, name }: { readonly rows: MatrixRows; readonly name: Html | null }) {
  return (
    <div className="flex items-center gap-2 font-semibold text-xl">
      <p className="shrink-0">{name && <Typeset html={name} className="font-normal" />} =</p>
      <div className="min-w-0 overflow-x-auto py-1">
        <table className="matrix-brackets border-separate border-spacing-x-3">
          <tbody>
            {rows.map((row, y) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have a fixed place and no other name
              <tr key={y}>
                {row.map((text, x) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have a fixed place and no other name
                  <td key={x} className="text-center">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
