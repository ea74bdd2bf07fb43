import { trainedBy } from "@/lib/practice/trained";
import { families } from "@/lib/problems/families";
import { LevelLinks } from "./level-links";
import { ShareRight } from "./share-right";

/** Everything that can be practised. */
export function KindList() {
  return (
    <ul className="grid gap-3">
      {families.map(({ code, name }) => (
        <li key={code} className="grid grid-cols-1 gap-2 rounded-card border border-line bg-card p-4">
          <h2 className="font-semibold text-lg">{name}</h2>
          <p className="text-ink-2">{trainedBy(code)}</p>
          <LevelLinks
            address={{ families: [code], level: 2, seed: null, notation: "from-to", from: null }}
            current={null}
            label={`${name}, how hard`}
          />
          <ShareRight family={code} />
        </li>
      ))}
    </ul>
  );
}
