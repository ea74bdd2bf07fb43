import { Dialog } from "./dialog";

interface Props {
  readonly unasked: number;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

/** Ending cannot be taken back: asked only where something would be left out. */
export function EndDialog({ unasked, onEnd, onClose }: Props) {
  return (
    <Dialog title="End the room?" onClose={onClose}>
      <p className="mt-3 max-w-sm">
        {unasked === 1 ? "One part was" : `${unasked} parts were`} not asked yet. After the end nobody can
        answer, and the room cannot be opened again. All answers are kept for the review.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <button
          type="button"
          onClick={onClose}
          className="min-h-12 rounded-control bg-accent px-5 font-semibold text-on-accent"
        >
          Go on with the lecture
        </button>
        <button
          type="button"
          onClick={onEnd}
          className="min-h-12 rounded-control border border-wrong px-5 font-semibold text-wrong"
        >
          End the room
        </button>
      </p>
    </Dialog>
  );
}
