import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Motion } from "../model/minutes.js";
import type { OutlineItem, OutlineSection } from "../model/outline.js";
import { motionWords } from "../vocabulary/motions.js";
import { assemble, type Opened } from "./motion-assembly.js";
import { type Ahead, type Mode, MotionReader, settleAhead } from "./motion-reader.js";
import { headless, pieces } from "./prose.js";

/** Reads what was moved at this meeting in an item, one entry per act of moving, with those who concur. */
export function motions(item: OutlineItem, context: Context): Draft<Motion>[] {
  const opened: Opened[] = [];
  const ahead: Ahead[] = [];
  for (const section of item.sections) {
    const mode = modeOf(section);
    if (mode) new MotionReader(opened, ahead, section, mode, context).read();
  }
  settleAhead(ahead, opened);
  return assemble(opened, item, context);
}

const NAMED: ReadonlySet<string> = new Set(["proposal", "decision", "procedure", "vote", "other", "recusal"]);

const during = motionWords("during");

/** "Förslag under sammanträdet": what members propose there, not what was put before the meeting; so are lines that begin with who proposes. */
export const isOfMeeting = (section: OutlineSection): boolean =>
  section.heading !== undefined && (during.find(section.heading.text).length > 0 || areSaid(section));

/** "Anna Berg (S): bifall till motionen", and every other paragraph begins with who speaks, with the party or before a colon. */
const SAID = /^\p{Lu}[^:.]{2,80}\(\p{L}{1,6}\)\s?:\s/u;
const SAYING = /^\p{Lu}[^:.]{2,80}(?::\s|\(\p{L}{1,6}\)\s)/u;

function areSaid(section: OutlineSection): boolean {
  const list = pieces(section);
  return (
    list.some(({ passage }) => SAID.test(passage.text)) &&
    list.every(({ kind, passage }) => kind !== "paragraph" || SAYING.test(passage.text))
  );
}

/** Where motions stand: under their own heading all text is theirs; elsewhere only sentences in which somebody named moves something. */
function modeOf(section: OutlineSection): Mode | undefined {
  if (section.foreign) return undefined;
  if (section.role === "motions" || (section.role === "proposal" && isOfMeeting(section))) return "all";
  if (NAMED.has(section.role) || headless(section)) return "named";
  return section.role === "background" ? "told" : undefined;
}
