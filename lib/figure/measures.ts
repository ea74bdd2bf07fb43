export type FigureSize = "narrow" | "wide";

export interface FontSizes {
  readonly value: number;
  readonly weight: number;
  readonly name: number;
  /** Sub- and superscripts of names. */
  readonly script: number;
  readonly caption: number;
}

export interface Measures {
  readonly width: number;
  /** Aimed at by stretching the rows, up to `roomyRow`. */
  readonly height: number;
  readonly fonts: FontSizes;
  readonly pillHeight: number;
  readonly halfWidth: number;
  readonly margin: number;
  readonly roomyRow: number;
}

/** narrow is drawn at 328 to 358 CSS px, so its units are pixels there; wide is for a laptop or a projector. */
export const measures: Readonly<Record<FigureSize, Measures>> = {
  narrow: {
    width: 328,
    height: 170,
    fonts: { value: 11, weight: 12, name: 13, script: 9, caption: 11 },
    pillHeight: 26,
    halfWidth: 26,
    margin: 3,
    roomyRow: 68,
  },
  wide: {
    width: 760,
    height: 380,
    fonts: { value: 16, weight: 17, name: 18, script: 12, caption: 14 },
    pillHeight: 38,
    halfWidth: 42,
    margin: 6,
    roomyRow: 220,
  },
};

/** Upper bounds of a text's size in a sans-serif face with tabular figures, per unit of font size. */
const digitWidth = 0.62;
const letterWidth = 0.56;

export function numberWidth(characters: number, font: number): number {
  return characters * digitWidth * font;
}

export function wordWidth(word: string, font: number): number {
  return word.length * letterWidth * font;
}

export function lineHeight(font: number): number {
  return 1.2 * font;
}
