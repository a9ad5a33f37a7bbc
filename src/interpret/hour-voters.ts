import type { Context } from "../model/context.js";
import type { Line, Span } from "../model/line.js";
import type { Attendee } from "../model/minutes.js";
import { Passage, type Read } from "../text/passage.js";
import { partyCode } from "../vocabulary/names.js";
import { chairs } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { nameKey } from "./cover-known.js";

/** What lists of votes say of somebody: the party, the seats, and the office in the meeting. */
export interface Voter {
  party: Read;
  seats: Set<string>;
  role?: Read<NonNullable<Attendee["role"]>>;
}

/** The longest cell of a name, in characters. */
const LONGEST = 60;
const LONGEST_SEAT = 3;
const SEAT = /^\d{1,3}$/;

/**
 * Those whom lists of votes name outside of a stretch of the text, by the keys of their names, where the cells stand below each
 * other: a name, a party, a seat, and perhaps an office.
 */
export function votersOutside({ start, end }: Span, { reading }: Context): ReadonlyMap<string, Voter> {
  const { lines, text } = reading;
  const voters = new Map<string, Voter>();
  for (let i = 1; i < lines.length - 1; i++) {
    const [line, seat] = [lines[i], lines[i + 1]] as [Line, Line];
    if (seat.text.length > LONGEST_SEAT || !SEAT.test(seat.text) || partyCode(line.text) === undefined) continue;
    if (line.start >= start && line.start < end) continue;
    const name = nameAbove(lines, i, text)?.read();
    const party = Passage.of(text, [line]).read();
    if (!name || !party) continue;
    const key = nameKey(name.value);
    const known = voters.get(key);
    const voter: Voter = known ?? { party, seats: new Set() };
    voter.seats.add(seat.text);
    const office = lines[i + 2];
    const role = office && chairs.whole(office.text);
    const held = role && Passage.of(text, [office]).read()?.as(role);
    if (held) voter.role ??= held;
    if (!known) voters.set(key, voter);
  }
  return voters;
}

/** The name right above a line, which may have run over two lines of its cell. */
function nameAbove(lines: readonly Line[], at: number, text: string): Passage | undefined {
  const [wrap, last] = [lines[at - 2], lines[at - 1]] as [Line | undefined, Line];
  if (last.cells.length > 1 || last.text.length > LONGEST) return undefined;
  const wrapped =
    wrap && last.gap < 1 && wrap.gap >= 1 && wrap.text.length <= LONGEST && Passage.of(text, [wrap, last]);
  return [wrapped || undefined, Passage.of(text, [last])].find(
    (passage) => passage && nameEnd(passage.text) === passage.length,
  );
}
