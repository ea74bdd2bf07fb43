import "../../../room/math.css";
import "../../review/print.css";
import type { ReactNode } from "react";

export default function RoomReviewLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
