/** How a menu or a line to type in looks. */
export const fieldStyle =
  "min-h-11 min-w-0 rounded-control border border-line bg-paper px-2.5 aria-invalid:border-2 aria-invalid:border-wrong";
