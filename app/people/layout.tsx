import "@fontsource-variable/inter";
import type { ReactNode } from "react";

export default function PeopleLayout({ children }: { readonly children: ReactNode }) {
  return <div className="font-display">{children}</div>;
}
