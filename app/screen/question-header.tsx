import { Typeset } from "@/app/figures/typeset";
import { Fitted } from "./fitted";
import { HeaderCorner } from "./header-corner";
import { type PartScene, roundOf } from "./part-scene";

interface Props {
  readonly scene: PartScene;
  readonly serverNow: () => number;
}

/**
 * What is asked, in the same place and size from the first look to the last step of the solution: the height depends
 * on the prompt alone.
 */
export function QuestionHeader({ scene, serverNow }: Props) {
  const { part } = scene;
  const round = roundOf(scene);
  return (
    <header className="grid grid-cols-[minmax(0,1fr)_13rem] gap-[1.5rem] px-wall pt-[0.7rem]">
      <div>
        <p className="flex h-[1.2rem] items-center gap-[0.8em] whitespace-nowrap text-ink-2 text-wall-note">
          <span>
            Question {part.question}
            {part.parts > 1 && ` · part ${part.part} of ${part.parts}`}
          </span>
          {part.hasOwnNumbers && <span>everybody has own numbers; here an example</span>}
          {round !== null && round > 1 && (
            <strong className="rounded-full bg-accent px-[0.7em] text-on-accent">Round {round}</strong>
          )}
        </p>
        <Fitted
          key={part.id}
          most={part.figure ? 1.75 : 2.4}
          least={1.05}
          className={`flex items-center ${
            part.figure ? "max-h-[6.6rem] min-h-[3.9rem]" : "max-h-[8rem] min-h-[5.4rem]"
          }`}
          textClassName="w-full"
        >
          <Typeset as="h1" html={part.prompt} className="font-semibold leading-snug" />
        </Fitted>
      </div>
      <div className="relative">
        <div className="absolute inset-0 grid">
          <HeaderCorner scene={scene} serverNow={serverNow} />
        </div>
      </div>
    </header>
  );
}
