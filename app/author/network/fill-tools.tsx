import { ToolButton } from "../tool-button";
import type { FillKind } from "./use-fill-numbers";

interface Props {
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canReset: boolean;
  readonly onFill: (kind: FillKind) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onReset: () => void;
}

/** Numbers that are found, and the way back. */
export function FillTools({ isBusy, canUndo, canRedo, canReset, onFill, onUndo, onRedo, onReset }: Props) {
  return (
    <>
      <ToolButton
        off={isBusy}
        title="Numbers to work with in the head, which tell most mistakes apart"
        onClick={() => onFill("good")}
      >
        Good numbers
      </ToolButton>
      <ToolButton off={isBusy} title="Any small whole numbers" onClick={() => onFill("random")}>
        Random numbers
      </ToolButton>
      <span className="flex">
        <ToolButton quiet title="Ctrl+Z" off={!canUndo} onClick={onUndo}>
          Undo
        </ToolButton>
        <ToolButton quiet title="Ctrl+Shift+Z" off={!canRedo} onClick={onRedo}>
          Redo
        </ToolButton>
        <ToolButton quiet title="As it was when you came" off={!canReset} onClick={onReset}>
          Reset
        </ToolButton>
      </span>
    </>
  );
}
