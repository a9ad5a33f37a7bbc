import type { Passage, Read } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import type { Note } from "./attendance-details.js";
import { type FoundName, namesIn } from "./attendance-names.js";
import { partyAt } from "./attendance-party.js";
import type { Entry } from "./attendance-persons.js";
import { presenceIn } from "./attendance-presence.js";
import { nameKey } from "./cover-known.js";

/** The people of a roll by their names, and who takes whose place. */
export class Known {
  private readonly byName = new Map<string, Entry>();
  private readonly places = new Set<string>();

  constructor(readonly people: Entry[]) {
    for (const entry of people) this.keep(entry);
  }

  named({ name }: Entry): Entry | undefined {
    return this.byName.get(nameKey(name.value));
  }

  add(entry: Entry): Entry {
    this.people.push(entry);
    this.keep(entry);
    return entry;
  }

  /** Adds a substitute in a member's place, where the roll does not name them so. */
  take(taker: Entry, { name, party }: Entry): void {
    const placed: Entry = { ...taker, replaces: { name, ...(party && { party }) } };
    if (!this.places.has(placeOf(placed))) this.add(placed);
  }

  private keep(entry: Entry): void {
    const key = nameKey(entry.name.value);
    if (!this.byName.has(key)) this.byName.set(key, entry);
    if (entry.replaces) this.places.add(placeOf(entry));
  }
}

/** Who takes whose place, as one text. */
const placeOf = ({ name, replaces }: Entry): string =>
  `${nameKey(name.value)}/${replaces ? nameKey(replaces.name.value) : ""}`;

const moves = personWords("arrives", "leaves");
const replacedBy = personWords("replaced-by");

/**
 * Reads a sentence below a roll told in prose that says who comes or leaves during the meeting, and who takes their places
 * meanwhile: "Anna Berg infinner sig under § 4 (dessförinnan ersatt av Bo Ek)", "Cilla Dal och Dan Fors lämnar sammanträdet
 * efter § 7 och ersätts av Eva Falk respektive Fia Gran". Says whether it is one; what it says is added to the people.
 */
export function eventIn(
  passage: Passage,
  from: number,
  to: number,
  people: Known,
  bounds: { first?: number; last?: number },
  note: Note,
): boolean {
  const text = passage.text.slice(from, to);
  const verb = moves.find(text)[0];
  if (!verb) return false;
  const names = namesIn(text);
  const movers = names.filter(({ end }) => end <= verb.start);
  const instead = replacedBy.find(text.slice(verb.end))[0];
  const until = instead ? verb.end + instead.start : text.length;
  if (movers.length === 0 || movers.some(({ kind }) => kind !== "person")) return false;
  if (names.some(({ start }) => start > verb.start && start < until)) return false;
  note(from, to);
  const presence = presenceIn(text.slice(verb.start, until), bounds);
  const { paragraphs } = presence.values;
  const read = paragraphs && passage.read(from + verb.start + paragraphs.start, from + verb.start + paragraphs.end);
  const extent = read && presence.paragraphs !== undefined ? read.as(presence.paragraphs) : undefined;
  const moved = movers.map((mover) => moverOf(passage, from, text, mover, people));
  for (const entry of moved) {
    if (extent) entry.paragraphs = extent;
    entry.marks.delete("absent");
  }
  const takers = instead ? names.filter(({ start }) => start >= verb.end + instead.end) : [];
  for (const [i, taker] of takers.entries()) {
    const member = takers.length === moved.length ? moved[i] : moved.length === 1 ? moved[0] : undefined;
    if (member) people.take(entryOf(passage, from, text, taker), member);
  }
  return true;
}

/** The entry of somebody who comes or goes: the one above, else a new one. */
function moverOf(passage: Passage, from: number, text: string, mover: FoundName, people: Known): Entry {
  const own = entryOf(passage, from, text, mover);
  return people.named(own) ?? people.add(own);
}

function entryOf(passage: Passage, from: number, text: string, { start, end }: FoundName): Entry {
  const name = passage.read(from + start, from + end) as Read;
  const beside = partyAt(text, end, text.length);
  const party = beside && passage.read(from + beside.from, from + beside.to)?.as(beside.code);
  return { name, at: name.spans[0]?.start ?? 0, marks: new Set(), ...(party && { party }) };
}
