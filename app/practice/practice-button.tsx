interface Props {
  readonly label: string;
  readonly onPress: () => void;
  /** One of the buttons beside each other is what most will want. */
  readonly isMain: boolean;
}

export function PracticeButton({ label, onPress, isMain }: Props) {
  const colours = isMain ? "bg-accent text-on-accent" : "border border-accent bg-card text-accent";
  return (
    <button
      type="button"
      onClick={onPress}
      className={`min-h-12 flex-1 rounded-control px-4 font-semibold ${colours}`}
    >
      {label}
    </button>
  );
}
