/**
 * What every phone needs, but not for its first answer: loaded as soon as there is a connection
 * (docs/decisions/011). Until it is there, what shows it shows something simpler.
 */
export { NetworkFigure } from "@/app/figures/network-figure";
export { CopyUnsent } from "./copy-unsent";
export { KeepAwake } from "./keep-awake";
export { RefusedRoom } from "./refused-room";
export { SettledResult } from "./settled-result";
export { TimeLeft } from "./time-left";
export { WorkedSolution } from "./worked-solution";
