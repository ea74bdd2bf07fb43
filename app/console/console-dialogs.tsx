import type { LiveRoom } from "@/app/live/use-live-room";
import type { ConsoleView } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { EndDialog } from "./end-dialog";
import { HelpDialog } from "./help-dialog";
import { ImproviseDialog } from "./improvise-dialog";
import { PeopleDialog } from "./people-dialog";
import { QrDialog } from "./qr-dialog";
import { RemoteDialog } from "./remote-dialog";
import { SettingsDialog } from "./settings-dialog";
import { unaskedParts } from "./steps";

export type DialogName = "help" | "qr" | "end" | "people" | "improvise" | "settings" | "remote";

interface Props {
  readonly open: DialogName | null;
  readonly live: LiveRoom<ConsoleView>;
  readonly view: ConsoleView;
  readonly send: (command: Command) => void;
  readonly onClose: () => void;
}

/** The one dialog that is open, if any. */
export function ConsoleDialogs({ open, live, view, send, onClose }: Props) {
  const { code, joinUrl, settings } = view;
  switch (open) {
    case "help":
      return <HelpDialog onClose={onClose} />;
    case "qr":
      return <QrDialog code={code} joinUrl={joinUrl} onClose={onClose} />;
    case "people":
      return <PeopleDialog live={live} view={view} onClose={onClose} />;
    case "improvise":
      return <ImproviseDialog view={view} send={send} onClose={onClose} />;
    case "settings":
      return <SettingsDialog settings={settings} send={send} onClose={onClose} />;
    case "remote":
      return <RemoteDialog code={code} onClose={onClose} />;
    case "end":
      return (
        <EndDialog
          unasked={unaskedParts(view)}
          onClose={onClose}
          onEnd={() => {
            onClose();
            send({ type: "endRoom" });
          }}
        />
      );
    default:
      return null;
  }
}
