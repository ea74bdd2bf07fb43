import type { ComponentProps } from "react";

interface Props extends Omit<ComponentProps<"button">, "type" | "disabled"> {
  /** Says no for now, and keeps the focus. */
  readonly off?: boolean;
  readonly quiet?: boolean;
}

/** A button of the author's tools. One that is off can still be reached, so that the focus is never lost under somebody's hands. */
export function ToolButton({ off = false, quiet = false, className = "", onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      aria-disabled={off}
      onClick={off ? undefined : onClick}
      className={`inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-control px-3 font-medium enabled:hover:bg-soft aria-disabled:cursor-default aria-disabled:text-ink-3 aria-disabled:opacity-60 ${quiet ? "text-ink-2" : "border border-line bg-card"} ${className}`}
    />
  );
}
