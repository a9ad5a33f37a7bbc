import type { Context } from "../model/context.js";
import type { Outline, Region } from "../model/outline.js";
import type { Passage } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { standingOf } from "./attendance-category.js";
import type { Details, Note } from "./attendance-details.js";
import { applyFootnotes, footnoteIn } from "./attendance-footnotes.js";
import { isMarks } from "./attendance-marks.js";
import { partyHeading } from "./attendance-party.js";
import { type Entry, officesBehind, personsIn } from "./attendance-persons.js";
import { type Unit, unitsOf } from "./attendance-units.js";
import { boundsOf } from "./cover-bounds.js";

/** A unit of a list of people with the people in it; a party's name above a list holds for those below. */
export interface Listing {
  unit: Unit;
  party?: string;
  entries: readonly Entry[];
}

const read = new WeakMap<Outline, ReadonlyMap<Region, readonly Listing[]>>();

/** The people of every list on the cover and the closing pages, region by region; read once for all who ask. */
export function listingsOf(context: Context): ReadonlyMap<Region, readonly Listing[]> {
  let listings = read.get(context.outline);
  if (!listings) read.set(context.outline, (listings = readListings(context)));
  return listings;
}

function readListings(context: Context): ReadonlyMap<Region, readonly Listing[]> {
  const bounds = boundsOf(context);
  const listings = new Map<Region, readonly Listing[]>();
  const footnotes = new Map<string, Details>();
  for (const region of [...context.outline.cover, ...context.outline.closing]) {
    if (standingOf(region) && !isMarks(region)) listings.set(region, listingsIn(region, context, bounds, footnotes));
  }
  for (const list of footnotes.size > 0 ? listings.values() : []) {
    for (const { entries } of list) applyFootnotes(entries, footnotes);
  }
  return listings;
}

const allBut = personWords("all-but");

/** The people of a unit; "samtliga ledamöter utom …" names those who are away. */
function peopleIn(passage: Passage, bounds: { first?: number; last?: number }, note: Note, behind: boolean): Entry[] {
  const said = allBut.find(passage.text.slice(0, LEAD))[0];
  if (!said) return personsIn(passage, bounds, note, behind);
  note(0, said.end);
  const stop = /[\p{Ll})]\.(?=\s\p{Lu})/u.exec(passage.text.slice(said.end));
  const named = passage.slice(said.end, stop ? said.end + stop.index + 1 : passage.length);
  const at = passage.text.indexOf(named.text, said.end);
  const away = personsIn(named, bounds, (start, end) => note(at + start, at + end));
  for (const { marks } of away) marks.add("absent");
  return away;
}

/** Within how many characters of its beginning a unit says that it names the absent. */
const LEAD = 100;

/** How much of a list's beginning, in characters, shows where offices stand. */
const TOP = 400;

function listingsIn(
  region: Region,
  context: Context,
  bounds: { first?: number; last?: number },
  footnotes: Map<string, Details>,
): Listing[] {
  const listings: Listing[] = [];
  let party: string | undefined;
  const units = unitsOf(region, context);
  const behind = officesBehind(units[0]?.passage.text.slice(0, TOP) ?? "");
  for (const unit of units) {
    const { passage } = unit;
    const heading = partyHeading(passage.text);
    if (heading !== undefined) {
      party = heading;
      context.claim(passage.spans(), "party heading");
      continue;
    }
    const note = (start: number, end: number): void => context.claim(passage.spans(start, end), "attendance");
    const footnote = footnoteIn(passage, bounds, note);
    if (footnote) footnotes.set(footnote.mark, footnote.details);
    else
      listings.push({
        unit,
        entries: peopleIn(passage, bounds, note, behind),
        ...(party === undefined ? {} : { party }),
      });
  }
  return listings;
}
