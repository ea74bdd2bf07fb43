import "katex/dist/katex-swap.min.css";
import "./expression/chips.css";
import "./math.css";
import "./room.css";
import type { Metadata } from "next";
import { Room } from "./room";

export const metadata: Metadata = { title: "Room" };

export default function RoomPage() {
  return <Room />;
}
