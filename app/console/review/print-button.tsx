"use client";

/** Prints the page, or makes a PDF of it. */
export function PrintButton() {
  return (
    <button
      type="button"
      onClick={() => print()}
      className="min-h-11 rounded-control border border-line bg-card px-4 font-semibold sm:ml-auto"
    >
      Print
    </button>
  );
}
