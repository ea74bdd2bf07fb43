import "../../room/expression/chips.css";
import "../../room/math.css";
import "../../room/room.css";
import type { ReactNode } from "react";
import { LiveProvider } from "@/app/live/live-provider";

export default function DeckLayout({ children }: { readonly children: ReactNode }) {
  return <LiveProvider>{children}</LiveProvider>;
}
