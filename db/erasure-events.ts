import type { ParticipantId } from "@/lib/ids";
import type { RoomEvent } from "@/lib/room/event";
import { foldedName } from "@/lib/room/folded-name";
import type { RoomSettings } from "@/lib/room/settings";

/** Whom the events of a room are to forget. */
export interface Forgotten {
  /** The seats, each with a new id that tells nothing. */
  readonly seats: ReadonlyMap<ParticipantId, ParticipantId>;
  /** As pasted lists have them, spelt alike (`foldedName`). */
  readonly names: ReadonlySet<string>;
}

/**
 * An event without a student; the very same one where the student is not in it. The room it leads to is the same without
 * the student: extra time becomes everybody's time of a seat that is nobody's.
 */
export function withoutStudent(event: RoomEvent, forgotten: Forgotten): RoomEvent {
  const { seats } = forgotten;
  switch (event.type) {
    case "roomOpened":
    case "settingsChanged": {
      const settings = event.settings && withoutName(event.settings, forgotten);
      return settings === event.settings || settings === undefined ? event : { ...event, settings };
    }
    case "participantsRemoved":
    case "participantsRestored": {
      const participants = event.participants.filter((id) => !seats.has(id));
      return participants.length === event.participants.length ? event : { ...event, participants };
    }
    case "extraTimeSet": {
      const participant = seats.get(event.participant);
      return participant === undefined ? event : { ...event, participant, factor: 1 };
    }
    default:
      return event;
  }
}

function withoutName(settings: RoomSettings, { names }: Forgotten): RoomSettings {
  const { admission } = settings;
  if (admission.type !== "roster") return settings;
  const left = admission.names.filter((name) => !names.has(foldedName(name)));
  return left.length === admission.names.length
    ? settings
    : { ...settings, admission: { type: "roster", names: left } };
}
