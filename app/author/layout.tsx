import "@fontsource-variable/inter";
import "katex/dist/katex.min.css";
import "../room/expression/chips.css";
import "../room/math.css";
import "../room/room.css";
import type { ReactNode } from "react";
import { LiveProvider } from "@/app/live/live-provider";

export default function AuthorLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="font-display">
      <LiveProvider>{children}</LiveProvider>
    </div>
  );
}
