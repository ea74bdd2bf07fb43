import "@fontsource-variable/inter";
import type { ReactNode } from "react";

export default function RostersLayout({ children }: { readonly children: ReactNode }) {
  return <div className="font-display">{children}</div>;
}
