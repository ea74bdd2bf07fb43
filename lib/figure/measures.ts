export type FigureSize = "narrow" | "desk" | "wide";

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

/**
 * narrow is drawn at 328 to 358 CSS px and desk at 640 or so, so their units are pixels there; wide is read from the last
 * row of a hall.
 */
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
  desk: {
    width: 640,
    height: 300,
    fonts: { value: 14, weight: 15, name: 16, script: 10.5, caption: 13 },
    pillHeight: 34,
    // As wide as "−13/12": that a number grows while it is typed moves nothing.
    halfWidth: 50,
    margin: 5,
    roomyRow: 112,
  },
  wide: {
    width: 540,
    height: 400,
    fonts: { value: 21, weight: 22, name: 22, script: 14, caption: 17 },
    pillHeight: 44,
    halfWidth: 46,
    margin: 5,
    roomyRow: 230,
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
