import "katex/dist/katex-swap.min.css";
import "../room/expression/chips.css";
import "../room/math.css";
import "../room/room.css";
import type { ReactNode } from "react";

export default function PracticeLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
