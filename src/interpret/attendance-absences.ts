import { append } from "../text/lists.js";
import type { Passage } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import type { Note } from "./attendance-details.js";
import { eventIn, Known } from "./attendance-events.js";
import { type Entry, type Habits, personsIn } from "./attendance-persons.js";
import { nameKey } from "./cover-known.js";

/** Within how many characters of its beginning a list says that it names the absent. */
const LEAD = 100;
/** The same where it first names some who are there: "Anna Berg (S), ordförande, samt övriga ledamöter utom". */
const LEAD_OF_OTHERS = 400;
/** How far behind the word for all members that for an exception stands. */
const NEAR = 60;

const all = personWords("all-members", "other-members");
const board = personWords("board-told");
const but = personWords("but");
const entering = personWords("enters-for-them");
const lacking = personWords("lacks-substitute");

/** Where the words stand that say that a list names those who are away. */
interface Exception {
  opens: number;
  end: number;
}

/** "Samtliga ledamöter utom", "Fullmäktiges samtliga ledamöter med undantag av", "ordföranden Anna Berg samt övriga ledamöter utom". */
export function allBut(text: string): Exception | undefined {
  const head = text.slice(0, LEAD_OF_OTHERS);
  for (const every of all.find(head)) {
    const near = head.slice(every.end, every.end + NEAR);
    const except = but.find(near)[0];
    if (!except) continue;
    const between = near.slice(0, except.start);
    if (/[\d§(.]/.test(between)) continue;
    const early =
      every.id === "all-members" && every.end + except.start < LEAD && !/[\d§(.]/.test(head.slice(0, every.end));
    if (early || board.find(between).length > 0) return { opens: early ? 0 : every.start, end: every.end + except.end };
  }
  return undefined;
}

type Bounds = { first?: number; last?: number };

/** Reads the units of a list one by one; where it names those who are away, the people are absent until it says who takes their places. */
export class Absences {
  /** Whether the units to come are of those who are away. */
  private below = false;

  peopleIn(passage: Passage, bounds: Bounds, note: Note, habits: Habits): Entry[] {
    const { text } = passage;
    const said = allBut(text);
    if (said === undefined && !this.below) return personsIn(passage, bounds, note, habits);
    const from = said?.end ?? 0;
    const enters = entering.find(text.slice(from))[0];
    const sentence = SENTENCE.exec(text.slice(from));
    const stop = from + Math.min(enters?.start ?? text.length, sentence ? sentence.index + 1 : text.length);
    const there = said && said.opens > 0 ? partOf(passage, 0, said.opens, bounds, note) : [];
    note(said?.opens ?? 0, from);
    const away = partOf(passage, from, stop, bounds, note);
    for (const { marks } of away) marks.add("absent");
    if (said !== undefined) this.below = away.length === 0;
    const people = [...there, ...away];
    if (stop >= text.length) return people;
    this.below = false;
    const opens = enters && from + enters.start - stop <= 2 ? from + enters.end : stop;
    note(stop, opens);
    this.afterwards(passage, opens, enters !== undefined, people, away, bounds, note);
    return people;
  }

  /** Adds who takes the places of those away, sentence by sentence, and who comes and leaves during the meeting. */
  private afterwards(
    passage: Passage,
    from: number,
    entered: boolean,
    people: Entry[],
    away: readonly Entry[],
    bounds: Bounds,
    note: Note,
  ): void {
    const gone = new Set(away.map(({ name }) => nameKey(name.value)));
    let at = from;
    const known = new Known(people);
    let told = false;
    for (const end of sentencesFrom(passage.text, from)) {
      const enter = entered && at === from;
      if (!enter && eventIn(passage, at, end, known, bounds, note)) told = true;
      else if (!told) {
        const others = takersOf(passage, at, end, bounds, note).filter(({ name }) => !gone.has(nameKey(name.value)));
        if (entered && !others.some(({ replaces }) => replaces)) {
          for (const { marks } of others) marks.add("serving").add("substitute");
          inPlaceOf(away, others);
        }
        for (const other of others) known.add(other);
      }
      at = end;
    }
  }
}

/** One substitute for one who is away takes that one's place: "utom Anna Berg, för vilken Bo Ek tjänstgör". */
function inPlaceOf(away: readonly Entry[], others: readonly Entry[]): void {
  const [member, another] = away;
  const [taker, more] = others;
  if (!member || another || !taker || more) return;
  taker.replaces = { name: member.name, ...(member.party && { party: member.party }) };
}

/** The end of a sentence before another. */
const SENTENCE = /[\p{Ll})]\.(?=\s\p{Lu})/u;

/** Where the sentences of a text end, from one offset on. */
function sentencesFrom(text: string, from: number): number[] {
  const ends: number[] = [];
  for (const match of text.slice(from).matchAll(new RegExp(SENTENCE, "gu"))) ends.push(from + match.index + 2);
  ends.push(text.length);
  return ends;
}

/** Who is named behind those who are away; of somebody without a substitute nothing more is said. */
function takersOf(passage: Passage, from: number, to: number, bounds: Bounds, note: Note): Entry[] {
  const found: Entry[] = [];
  let at = from;
  for (const hit of lacking.find(passage.text.slice(from, to))) {
    const people = partOf(passage, at, from + hit.start, bounds, note);
    const name = people.at(-1)?.name.value;
    append(found, people);
    note(name === undefined ? at : passage.text.lastIndexOf(name, from + hit.start), from + hit.end);
    at = from + hit.end;
  }
  append(found, partOf(passage, at, to, bounds, note));
  return found;
}

function partOf(passage: Passage, from: number, to: number, bounds: Bounds, note: Note): Entry[] {
  const part = passage.slice(from, to);
  const at = Math.max(from, passage.text.indexOf(part.text, from));
  return personsIn(part, bounds, (start, end) => note(at + start, at + end));
}
