import type { GridRow } from "@/lib/review/student-grid";
import { cellWords } from "./cell-words";

/** The rows of the grid in the lightest markup: a class for the sign of a cell, and its words, unseen. */
export function StudentRows({ rows }: { readonly rows: readonly GridRow[] }) {
  return (
    <tbody>
      {rows.map(({ participantId, name, answered, score, cells }) => (
        <tr key={participantId}>
          <th scope="row">{name}</th>
          <td>{printed(score)}</td>
          <td>{answered}</td>
          {cells.map((cell) => {
            const { look, changed, words } = cellWords(cell);
            return (
              <td key={cell.part} className={changed ? `${look} ${changed}` : look}>
                <span>{words}</span>
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** A score without digits that say nothing: "7", "7.5". */
function printed(score: number): string {
  return `${Math.round(score * 10) / 10}`;
}
