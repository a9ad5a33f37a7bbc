import type { Context } from "../model/context.js";
import type { Cell } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { Passage } from "../text/passage.js";
import { remembered } from "../text/remembered.js";
import { partyCode } from "../vocabulary/names.js";
import { type GroupHeading, groupHeading } from "../vocabulary/party-headings.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { recusalStems, recusalWords } from "../vocabulary/recusals.js";
import { Absences } from "./attendance-absences.js";
import { standingOf } from "./attendance-category.js";
import { type Leading, leadingCode, setsPartyBehindComma, setsPartyFirst } from "./attendance-codes.js";
import type { Details, Note } from "./attendance-details.js";
import { applyFootnotes, footnoteIn } from "./attendance-footnotes.js";
import { isMarks } from "./attendance-marks.js";
import { type Entry, officesBehind } from "./attendance-persons.js";
import { type Unit, unitsOf } from "./attendance-units.js";
import { boundsOf } from "./cover-bounds.js";

/** A unit of a list of people with the people in it; the heading of a party or a group holds for those below. */
export interface Listing extends GroupHeading {
  unit: Unit;
  entries: readonly Entry[];
}

/** The people of every list on the cover, in the roll and on the closing pages, region by region; read once for all who ask. */
export const listingsOf = remembered((context: Context): ReadonlyMap<Region, readonly Listing[]> => {
  const bounds = boundsOf(context);
  const listings = new Map<Region, readonly Listing[]>();
  const footnotes = new Map<string, Details>();
  const { cover, roll, closing } = context.outline;
  const lists = [...cover, ...roll, ...closing]
    .filter((region) => standingOf(region) && !isMarks(region))
    .map((region) => ({ region, units: unitsOf(region, context) }));
  const coded =
    lists.some(({ units }) => setsPartyFirst(units)) ||
    [...cover, ...roll, ...closing].some(({ id }) => id === "party-column");
  const bare = lists.some(({ units }) => setsPartyBehindComma(units));
  for (const { region, units } of lists)
    listings.set(
      region,
      listingsIn(units, { context, bounds, footnotes, coded, bare }, standingOf(region)?.serving === true),
    );
  legends([...cover, ...roll, ...closing], context, bounds, footnotes);
  for (const list of footnotes.size > 0 ? listings.values() : []) {
    for (const { entries } of list) applyFootnotes(entries, footnotes);
  }
  return listings;
});

const away = recusalWords("away");

/** "Anna Berg och Bo Ek deltar inte i § 12 på grund av jäv": what a line below the list says of some who are in it, without their parties. */
function staysOut(text: string): boolean {
  if (!text.includes("§") || !recusalStems.test(text)) return false;
  const verb = away.find(text)[0];
  const lead = verb && text.slice(0, verb.start);
  return lead !== undefined && !/[(,§]/.test(lead) && (nameEnd(lead) ?? 0) > 0;
}

/** "* = tjänstgörande ersättare" where it stands by itself, outside of the lists. */
function legends(
  regions: readonly Region[],
  context: Context,
  bounds: { first?: number; last?: number },
  footnotes: Map<string, Details>,
): void {
  for (const region of regions) {
    for (const { line, cells } of region.lines) {
      if (!LEGEND.test(line.text) || (standingOf(region) && !isMarks(region))) continue;
      const passage = Passage.of(context.reading.text, cells);
      const note = (start: number, end: number): void => context.claim(passage.spans(start, end), "attendance");
      const footnote = footnoteIn(passage, bounds, note);
      if (footnote && !footnotes.has(footnote.mark)) footnotes.set(footnote.mark, footnote.details);
    }
  }
}

const LEGEND = /^\(?\*{1,4}\s?[=:–-]/;

/** How much of a list's beginning, in characters, shows where offices stand. */
const TOP = 400;

/** What holds for all lists of a document. */
interface Lists {
  context: Context;
  bounds: { first?: number; last?: number };
  footnotes: Map<string, Details>;
  /** Some list sets the parties before the names. */
  coded: boolean;
  /** Some list sets them bare behind commas. */
  bare: boolean;
}

/** Crosses at the end of an entry, the first of them for who is there, and a stroke alone for who is not, where the columns of a roll are lost. */
const TICKS = /\p{L}[)*]?(?:\s[xX×✓√I1]){1,12}$/u;
const STROKE = /\p{L}[)*]?\s[–-]$/u;

/** How many entries end in crosses where a stroke means absence. */
const FEWEST_TICKS = 3;

function listingsIn(
  units: readonly Unit[],
  { context, bounds, footnotes, coded, bare }: Lists,
  deciding: boolean,
): Listing[] {
  const listings: Listing[] = [];
  let group: GroupHeading = {};
  const habits = {
    behind: officesBehind(units[0]?.passage.text.slice(0, TOP) ?? ""),
    bare,
    deciding: deciding && units.length === 1,
  };
  const first = coded && setsPartyFirst(units);
  const absences = new Absences();
  const ticked = units.filter(({ passage }) => TICKS.test(passage.text)).length >= FEWEST_TICKS;
  for (const unit of units) {
    const { passage } = unit;
    const heading = groupHeading(passage.text);
    if (heading?.party !== undefined || (heading && group.party !== undefined)) {
      group = heading.party === undefined ? { ...group, ...heading } : heading;
      context.claim(passage.spans(), "party heading");
      continue;
    }
    const note = (start: number, end: number): void => context.claim(passage.spans(start, end), "attendance");
    const footnote = footnoteIn(passage, bounds, note);
    if (footnote) {
      footnotes.set(footnote.mark, footnote.details);
      continue;
    }
    if (staysOut(passage.text)) {
      note(0, passage.length);
      continue;
    }
    const code = coded ? leadingCode(passage, first) : undefined;
    const people = (of: Passage, noted: Note): Entry[] => absences.peopleIn(of, bounds, noted, habits);
    const entries = code ? withParty(passage, code, note, people) : people(passage, note);
    if (ticked && STROKE.test(passage.text)) entries[0]?.marks.add("absent");
    listings.push({
      unit,
      entries: unit.code ? ofParty(entries, unit.code, context) : entries,
      ...group,
    });
  }
  return listings;
}

/** The people of an entry, the first one of the party that stands in a column behind it. */
function ofParty(entries: readonly Entry[], cell: Cell, context: Context): readonly Entry[] {
  const read = Passage.of(context.reading.text, [cell]).read();
  const [first, ...others] = entries;
  const code = partyCode(cell.text) ?? cell.text;
  context.claim([cell], "attendance");
  return first && read ? [{ party: read.as(code.toUpperCase()), ...first }, ...others] : entries;
}

/** The people of an entry that begins with the first one's party. */
function withParty(
  passage: Passage,
  { from, to, end }: Leading,
  note: Note,
  people: (of: Passage, noted: Note) => Entry[],
): Entry[] {
  const code = passage.read(from, to);
  const own = passage.slice(end, passage.length);
  const [first, ...others] = people(own, (start, stop) => note(end + start, end + stop));
  if (!first || !code) return [];
  note(0, end);
  return [{ party: code.as((partyCode(code.value) ?? code.value).toUpperCase()), ...first }, ...others];
}
