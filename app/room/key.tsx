import type { ComponentProps, ReactNode } from "react";

interface Props extends Pick<ComponentProps<"button">, "onPointerUp" | "onPointerLeave" | "onPointerCancel"> {
  /** For screen readers, where the symbol is not its own name. */
  readonly name?: string;
  readonly className?: string;
  readonly onPress: () => void;
  readonly onHold?: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A key of the pad. Touching it leaves the focus, and so the caret, where they are. */
export function Key({ name, className = "", onPress, onHold, disabled, children, ...release }: Props) {
  return (
    <button
      type="button"
      aria-label={name}
      onPointerDown={(event) => {
        event.preventDefault();
        onHold?.();
      }}
      onClick={onPress}
      {...release}
      {...(disabled && { "aria-disabled": true })}
      className={`key rounded-control bg-card font-semibold text-xl shadow-card active:bg-accent-soft disabled:text-ink-3 aria-disabled:text-ink-3 ${className}`}
    >
      {children}
    </button>
  );
}
