import "@fontsource-variable/inter";
import "katex/dist/katex.min.css";
import "../room/math.css";
import type { ReactNode } from "react";

export default function ReviewLayout({ children }: { readonly children: ReactNode }) {
  return <div className="font-display">{children}</div>;
}
