import type { Attendee } from "../model/minutes.js";
import { addTo } from "../text/lists.js";
import { editDistance, skeleton } from "../text/near.js";
import { covers, numberOf, rangesOf } from "./ranges.js";

/** A person as some part of the model names them. */
export interface Named {
  name?: string;
  party?: string;
  person?: string;
}

/** Case, hyphens and the encoding of accents do not tell names apart. */
export const keyOf = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[-\u2010\u2011\s]+/g, " ")
    .trim();

/** The last word of a name, in lower case. */
export const surnameOf = (name: string): string => keyOf(name).split(" ").at(-1) ?? "";

/** Whether two mentions name one person: the same id, or the same name and no two parties. */
export function same(a: Named, b: Named): boolean {
  if (a.person !== undefined && a.person === b.person) return true;
  if (a.name === undefined || b.name === undefined || keyOf(a.name) !== keyOf(b.name)) return false;
  return agree(a.party, b.party);
}

const agree = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;

/** Longer names are no names; nobody is sought among more people than a large council and its guests. */
const LONGEST = 80;
const MOST = 600;

/** Who is recorded as present, found by any of their mentions. */
export class Roll {
  private readonly byPerson = new Map<string, Attendee[]>();
  private readonly byKey = new Map<string, Attendee[]>();
  private readonly bySurname = new Map<string, Attendee[]>();
  /** Members and substitutes who take part in decisions at some time. */
  readonly serving: readonly Attendee[];

  constructor(readonly attendance: readonly Attendee[]) {
    this.serving = attendance.filter((one) => one.serving && one.absent !== true);
    for (const one of attendance) {
      if (one.person !== undefined) addTo(this.byPerson, one.person, one);
      addTo(this.byKey, keyOf(one.name), one);
      addTo(this.bySurname, surnameOf(one.name), one);
    }
  }

  /** Every entry of the person; empty where nobody listed can be meant. */
  find(ref: Named): readonly Attendee[] {
    const listed = ref.person === undefined ? undefined : this.byPerson.get(ref.person);
    if (listed) return listed;
    if (ref.name === undefined) return [];
    const key = keyOf(ref.name);
    const named = (this.byKey.get(key) ?? []).filter((one) => agree(one.party, ref.party));
    if (named.length > 0 || key.includes(" ")) return named;
    const family = (this.bySurname.get(key) ?? []).filter((one) => agree(one.party, ref.party));
    return new Set(family.map(({ name }) => keyOf(name))).size === 1 ? family : [];
  }

  /** Entries of that name under another party. */
  otherParty({ name, party }: Named): readonly Attendee[] {
    if (name === undefined || party === undefined) return [];
    return (this.byKey.get(keyOf(name)) ?? []).filter((one) => !agree(one.party, party));
  }

  /** The only listed person whose name differs by one or two letters. */
  nearest({ name }: Named): Attendee | undefined {
    if (name === undefined || name.length > LONGEST) return undefined;
    const form = skeleton(name);
    const allowed = form.length >= 9 ? 2 : 1;
    let best: { one: Attendee; distance: number } | undefined;
    for (const [key, [one]] of [...this.byKey].slice(0, MOST)) {
      if (one === undefined || key.length > LONGEST) continue;
      const distance = editDistance(form, skeleton(one.name), allowed);
      if (distance > allowed) continue;
      if (best && best.distance === distance) return undefined;
      if (!best || distance < best.distance) best = { one, distance };
    }
    return best?.one;
  }
}

/** Whether somebody takes part in decisions at the item: listed as serving, not absent, present at that number. */
export function servesAt(one: Attendee, number: string): boolean {
  return one.serving && one.absent !== true && presentAt(one, number);
}

/** Whether the list says nothing else than that somebody is present at the item. */
export function presentAt({ paragraphs }: Attendee, number: string): boolean {
  const ranges = rangesOf(paragraphs);
  const value = ranges && numberOf(number)?.value;
  return ranges === undefined || value === undefined || covers(ranges, value);
}
