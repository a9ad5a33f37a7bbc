import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Motion } from "../model/minutes.js";
import type { OutlineItem, OutlineSection } from "../model/outline.js";
import { motionWords } from "../vocabulary/motions.js";
import { assemble, type Opened } from "./motion-assembly.js";
import { type Mode, MotionReader } from "./motion-reader.js";
import { headless } from "./prose.js";

/** Reads what was moved at this meeting in an item, one entry per act of moving, with those who concur. */
export function motions(item: OutlineItem, context: Context): Draft<Motion>[] {
  const opened: Opened[] = [];
  for (const section of item.sections) {
    const mode = modeOf(section);
    if (mode) new MotionReader(opened, section, mode, context).read();
  }
  return assemble(opened, item, context);
}

const NAMED: ReadonlySet<string> = new Set(["proposal", "decision", "procedure", "vote", "other", "recusal"]);

const during = motionWords("during");

/** "Förslag under sammanträdet": what members propose there, not what was put before the meeting. */
export const isOfMeeting = ({ heading }: OutlineSection): boolean =>
  heading !== undefined && during.find(heading.text).length > 0;

/** Where motions stand: under their own heading all text is theirs; elsewhere only sentences in which somebody named moves something. */
function modeOf(section: OutlineSection): Mode | undefined {
  if (section.foreign) return undefined;
  if (section.role === "motions" || (section.role === "proposal" && isOfMeeting(section))) return "all";
  if (NAMED.has(section.role) || headless(section)) return "named";
  return section.role === "background" ? "told" : undefined;
}
