import { useId, useState } from "react";
import type { PlainParams } from "@/lib/problems/plain/plain-params";
import { fieldStyle } from "../field";
import { ToolButton } from "../tool-button";
import { shrunk } from "./shrink-image";
import { uploadImage } from "./upload-image";

type Image = NonNullable<PlainParams["image"]>;

interface Props {
  readonly image: Image | null;
  readonly onChange: (image: Image | null) => void;
}

const lost = "The picture could not be sent. Check your connection, then choose it again.";

/** A picture below the situation, with words for who does not see it. */
export function ImageField({ image, onChange }: Props) {
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    const small = await shrunk(file);
    const form = new FormData();
    form.set("image", small ?? file);
    const kept = await uploadImage(form).catch(() => null);
    setBusy(false);
    if (kept?.ok) onChange({ ...kept.value, text: image?.text ?? "A figure" });
    else setProblem(kept?.error ?? lost);
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <label
          htmlFor={id}
          className="inline-flex min-h-11 cursor-pointer items-center rounded-control border border-line bg-card px-3 font-medium focus-within:outline-3 focus-within:outline-accent hover:bg-soft"
        >
          {image ? "Another picture" : "Add a picture"}
          <input
            id={id}
            type="file"
            accept="image/*"
            className="sr-only"
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </label>
        {image && (
          <ToolButton quiet onClick={() => onChange(null)}>
            Take the picture out
          </ToolButton>
        )}
        <span role="status" className="text-ink-2 empty:hidden">
          {isBusy && "Sending the picture…"}
        </span>
      </div>
      {image && (
        <label className="grid gap-1">
          <span className="text-ink-2 text-sm">What the picture shows, for who does not see it</span>
          <input
            value={image.text}
            maxLength={300}
            onChange={(event) => onChange({ ...image, text: event.target.value || "A figure" })}
            className={fieldStyle}
          />
        </label>
      )}
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
    </div>
  );
}
