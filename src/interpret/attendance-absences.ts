import { append } from "../text/lists.js";
import type { Passage } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import type { Note } from "./attendance-details.js";
import { type Entry, type Habits, personsIn } from "./attendance-persons.js";
import { nameKey } from "./cover-known.js";

/** Within how many characters of its beginning a list says that it names the absent. */
const LEAD = 100;
/** How far behind the word for all members that for an exception stands. */
const NEAR = 60;

const all = personWords("all-members");
const but = personWords("but");
const entering = personWords("enters-for-them");
const lacking = personWords("lacks-substitute");

/** Where the words end that say that a list names those who are away: "Samtliga ledamöter utom", "Fullmäktiges samtliga ledamöter med undantag av". */
export function allBut(text: string): number | undefined {
  const head = text.slice(0, LEAD);
  const every = all.find(head)[0];
  if (!every) return undefined;
  const except = but.find(head.slice(every.end, every.end + NEAR))[0];
  return except && !/[\d§(.]/.test(head.slice(0, every.end + except.start)) ? every.end + except.end : undefined;
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
    const from = said ?? 0;
    const enters = entering.find(text.slice(from))[0];
    const sentence = /[\p{Ll})]\.(?=\s\p{Lu})/u.exec(text.slice(from));
    const stop = from + Math.min(enters?.start ?? text.length, sentence ? sentence.index + 1 : text.length);
    note(0, from);
    const away = partOf(passage, from, stop, bounds, note);
    for (const { marks } of away) marks.add("absent");
    if (said !== undefined) this.below = away.length === 0;
    if (stop >= text.length) return away;
    this.below = false;
    const gone = new Set(away.map(({ name }) => nameKey(name.value)));
    const opens = enters && from + enters.start - stop <= 2 ? from + enters.end : stop;
    note(stop, opens);
    const others = takersOf(passage, opens, bounds, note).filter(({ name }) => !gone.has(nameKey(name.value)));
    if (enters && !others.some(({ replaces }) => replaces))
      for (const { marks } of others) marks.add("serving").add("substitute");
    return [...away, ...others];
  }
}

/** Who is named behind those who are away; of somebody without a substitute nothing more is said. */
function takersOf(passage: Passage, from: number, bounds: Bounds, note: Note): Entry[] {
  const found: Entry[] = [];
  let at = from;
  for (const hit of lacking.find(passage.text.slice(from))) {
    const people = partOf(passage, at, from + hit.start, bounds, note);
    const name = people.at(-1)?.name.value ?? "";
    append(found, people);
    note(passage.text.lastIndexOf(name, from + hit.start), from + hit.end);
    at = from + hit.end;
  }
  append(found, partOf(passage, at, passage.length, bounds, note));
  return found;
}

function partOf(passage: Passage, from: number, to: number, bounds: Bounds, note: Note): Entry[] {
  const part = passage.slice(from, to);
  const at = Math.max(from, passage.text.indexOf(part.text, from));
  return personsIn(part, bounds, (start, end) => note(at + start, at + end));
}
