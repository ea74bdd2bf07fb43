import "@fontsource-variable/inter";
import "katex/dist/katex.min.css";
import "./screen.css";
import type { ReactNode } from "react";

export default function ScreenLayout({ children }: { readonly children: ReactNode }) {
  return <div className="screen font-display">{children}</div>;
}
