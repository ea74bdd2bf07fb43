"use client";

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";

interface Props {
  readonly title: string;
  /** Pressed again, the key that opened it closes it. Escape does so always. */
  readonly closeKey?: string;
  /** Keys of its own, wherever in it the focus is. */
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window above the page, open as long as it is rendered. It keeps the focus and gives it back. */
export function Dialog({ title, closeKey, onKey, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it leaves the page: only a dialog that is closed gives the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onCancel={onClose}
      onKeyDown={(event) => {
        const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        const other = typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey;
        if (other || event.key.toLowerCase() !== closeKey) {
          onKey?.(event);
          return;
        }
        event.preventDefault();
        onClose();
      }}
      className="m-auto max-h-[94dvh] max-w-[94vw] rounded-card border border-line bg-card p-8 max-sm:p-5 text-ink backdrop:bg-paper/85"
    >
      <div className="flex items-start justify-between gap-8">
        <h2 className="font-bold text-2xl">{title}</h2>
        <button
          type="button"
          onClick={onClose}
          className="-mt-2 -mr-3 min-h-11 rounded-control px-3 font-semibold text-accent"
        >
          Close
        </button>
      </div>
      {children}
    </dialog>
  );
}
