import { expect, test } from "vitest";
import type { Command } from "./command";
import { everyCommand } from "./testing/every-command";
import {
  close,
  discuss,
  distribution,
  end,
  first,
  open,
  refusalOf,
  reveal,
  roomAfter,
  second,
  show,
} from "./testing/room-after";

const phases = {
  lobby: roomAfter(),
  ready: roomAfter(show),
  open: roomAfter(show, open),
  closed: roomAfter(show, open, close),
  discussing: roomAfter(show, open, close, discuss),
  distribution: roomAfter(show, open, close, distribution),
  revealed: roomAfter(show, open, close, reveal),
  ended: roomAfter(end),
};

/** Whether the owner may, column by column as in `phases`: y, or the obstacle by its letter. */
const allowed: Readonly<Record<Command["type"], string>> = {
  showPart: "y y o y y y y E",
  openRound: "S y o y y y R E",
  closeRound: "S n y n n n n E",
  startDiscussion: "S c c y y y R E",
  stopDiscussion: "S y y y y y y E",
  showDistribution: "S c c y y c c E",
  hideDistribution: "S y y y y y y E",
  revealPart: "S c c y y y R E",
  showSolutionStep: "S s s s s s y E",
  adjustTimer: "S t y t y t t E",
  pauseTimer: "S t y t y t t E",
  resumeTimer: "S t y t y t t E",
  mergeBars: "S n y y y y y E",
  splitBar: "S n y y y y y E",
  markBar: "S n y y y y y E",
  nameBar: "S n y y y y y E",
  undoRegrade: "S n u u u u u E",
  improvise: "y y o y y y y E",
  changeSettings: "y y y y y y y E",
  lockRoom: "y y y y y y y E",
  blankScreen: "y y y y y y y E",
  removeParticipants: "y y y y y y y E",
  removeWave: "y y y y y y y E",
  restoreParticipants: "y y y y y y y E",
  setExtraTime: "y y y y y y y E",
  endRoom: "y y o y y y y E",
};

const letters = {
  ...{
    accepted: "y",
    partNotShown: "S",
    roundOpen: "o",
    roundNotOpen: "n",
    roundNotClosed: "c",
    roomEnded: "E",
  },
  ...{ alreadyRevealed: "R", notRevealed: "s", nothingTimed: "t", nothingToUndo: "u" },
};

test.each(Object.entries(everyCommand(first, second)))("T2 when the owner may: %s", (type, command) => {
  const said = Object.values(phases).map((room) =>
    new Map(Object.entries(letters)).get(refusalOf(room, command)),
  );
  expect(said.join(" ")).toBe(new Map(Object.entries(allowed)).get(type));
});
