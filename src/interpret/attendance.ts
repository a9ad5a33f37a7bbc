import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Line } from "../model/line.js";
import type { Attendee } from "../model/minutes.js";
import type { Region } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { isTitle } from "../vocabulary/titles.js";
import { type Standing, standingOf } from "./attendance-category.js";
import { claimRegions } from "./attendance-claims.js";
import { type Listing, listingsOf } from "./attendance-entries.js";
import { addHours } from "./attendance-hours.js";
import { itemColumns } from "./attendance-items.js";
import { marksOf, withoutReplaced } from "./attendance-marks.js";
import { officeHolders } from "./attendance-offices.js";
import { withoutPaired } from "./attendance-pairs.js";
import type { Entry } from "./attendance-persons.js";
import { settleRoles } from "./attendance-roles.js";
import { boundsOf } from "./cover-bounds.js";
import { nameKey } from "./cover-known.js";

/** An attendee with where it was read. */
export interface Listed {
  attendee: Draft<Attendee>;
  region: Region;
  line: Line;
  at: number;
  name: string;
  /** The entry's own words say that the person serves. */
  said?: boolean;
  /** They say that the person is a substitute, and no more. */
  called?: boolean;
  /** The group of the list that the person stands in. */
  standing?: string;
  /** Whose personal substitute the entry says that somebody is. */
  member?: string;
}

/** Everybody whom the cover or a list of presence records, list by list in the order in which the document begins them. */
export function attendance(context: Context): Draft<Attendee>[] {
  const { outline } = context;
  const regions = [...outline.cover, ...outline.roll, ...outline.closing];
  const bounds = boundsOf(context);
  const listed: Listed[] = [];
  for (const [region, listings] of listingsOf(context)) {
    for (const one of listedIn(region, listings, context.reading.text)) listed.push(one);
  }
  append(listed, officeHolders(listed, context));
  addHours(listed, context);
  marksOf(regions, listed, context, bounds);
  itemColumns(regions, listed);
  amongOthers(listed);
  elsewhereSubstitutes(listed);
  someServing(listed);
  besideServing(listed);
  besidePresent(listed);
  settleRoles(listed, context);
  claimRegions(regions, context);
  listed.sort((a, b) => a.at - b.at);
  return byList(withoutRepeated(withoutReplaced(withoutPaired(listed), regions))).map(({ attendee }) => attendee);
}

/**
 * Without those in the list of substitutes who are named beside the member whose place they take, where neither tells of a part
 * of the meeting: they are one entry.
 */
function withoutRepeated(listed: Listed[]): Listed[] {
  const whole = ({ attendee }: Listed): boolean =>
    (attendee.paragraphs ?? attendee.arrives ?? attendee.leaves ?? attendee.absent) === undefined;
  const taking = new Set(
    listed
      .filter((one) => one.attendee.replaces !== undefined && one.region.id === "serving-substitutes" && whole(one))
      .map(({ name }) => nameKey(name)),
  );
  const repeats = (one: Listed): boolean =>
    one.region.id === "substitutes" &&
    one.attendee.replaces === undefined &&
    whole(one) &&
    taking.has(nameKey(one.name));
  return taking.size > 0 ? listed.filter((one) => !repeats(one)) : listed;
}

/** Lists that stand beside each other come one after the other, as they are read, not line by line. */
function byList(listed: readonly Listed[]): Listed[] {
  const begins = new Map<Region, number>();
  for (const { region, at } of listed) begins.set(region, Math.min(at, begins.get(region) ?? at));
  const begun = ({ region }: Listed): number => begins.get(region) as number;
  return [...listed].sort((a, b) => begun(a) - begun(b) || a.at - b.at);
}

function listedIn(region: Region, listings: readonly Listing[], source: string): Listed[] {
  const partied = listings.some(({ entries, party }) => party !== undefined || entries.some((entry) => entry.party));
  return listings.flatMap(({ unit, entries, party, standing }) =>
    entries.map((entry) => {
      const { marks } = entry;
      const attendee = attendeeOf(entry, standing ? { ...region, id: standing } : region, source);
      if (partied && party === undefined && isStaff(entry, attendee)) {
        attendee.category = "official";
        attendee.serving = false;
        if (entry.role) attendee.role = entry.role;
      }
      if (party !== undefined && attendee.party === undefined) attendee.party = party;
      const member = entry.personal ? entry.replaces?.name.value : undefined;
      if (attendee.party === undefined && entry.replaces?.party && isInColumn(unit.line))
        attendee.party = entry.replaces.party;
      const said = marks.has("serving") || entry.replaces !== undefined;
      return {
        attendee,
        region,
        line: unit.line,
        at: entry.at,
        name: entry.name.value,
        said,
        called: !said && marks.has("substitute"),
        ...(standing && { standing }),
        ...(member && { member }),
      };
    }),
  );
}

/** Whether a line ends with a party in a column of its own: it is of whom the line begins with, whoever is named between. */
const isInColumn = ({ cells }: Line): boolean => cells.length > 1 && /^\(\p{L}{1,6}\)$/u.test(cells.at(-1)?.text ?? "");

const political = personWords("political");

/** Whether a title is an elected office or says that somebody is a guest. */
const isPolitical = (title: string): boolean => {
  const last = political.find(title).at(-1);
  return last !== undefined && last.end === title.length;
};

/**
 * Whether somebody among those who have a party is of the staff: the secretary, or an office among the substitutes
 * ("samt socialchef Bo Ek"); a rector is a member of the parish council by office.
 */
const isStaff = (entry: Entry, { category }: Draft<Attendee>): boolean =>
  !entry.party &&
  !entry.replaces &&
  (entry.role?.value === "secretary" ||
    (category === "substitute" && entry.role === undefined && isOffice(entry.title?.value ?? "")));

const isOffice = (title: string): boolean => !isPolitical(title) && title.split(" ").some(isTitle);

/** What somebody is, and whether they take part in decisions, by the list they stand in and what it says beside the name. */
function rankOf(entry: Entry, region: Region, standing: Standing): Pick<Standing, "category" | "serving"> {
  const { marks, replaces } = entry;
  let { category, serving } = standing;
  if (standing.mixed && !entry.party && !entry.replaces && entry.title && entry.role?.value !== "chair")
    category = "official";
  if (category === "other" && entry.title && !entry.party && region.id !== "staff" && !isPolitical(entry.title.value))
    category = "official";
  if (category === "other" && entry.role?.value === "secretary" && !entry.party) category = "official";
  if (category === "official" || category === "other") serving = false;
  if (category === "member" || category === "substitute") {
    if (replaces || marks.has("substitute")) category = "substitute";
    if (replaces || marks.has("serving")) serving = true;
    if (marks.has("substitute") && standing.mixed && !marks.has("serving") && !replaces) serving = false;
    if (marks.has("serving") && region.id === "serving") category = "substitute";
  } else if (
    (entry.party || (marks.has("substitute") && !entry.title)) &&
    (marks.has("substitute") || marks.has("serving") || replaces)
  ) {
    category = "substitute";
    serving = replaces !== undefined || marks.has("serving");
  }
  return { category, serving: serving && !marks.has("not-serving") };
}

/** The entry in the light of the region it stands in. */
function attendeeOf(entry: Entry, region: Region, source: string): Draft<Attendee> {
  const standing = standingOf(region) as Standing;
  const { marks, replaces } = entry;
  const { category, serving } = rankOf(entry, region, standing);
  const absent = standing.absent === true || (marks.has("absent") && !entry.paragraphs);
  const role = roleOf(entry, category === "member" || category === "substitute");
  // An office of the meeting that is none here is a title, as printed.
  const title = entry.title ?? (entry.role && !role ? Passage.of(source, entry.role.spans).read() : undefined);
  const serves = replaces !== undefined || marks.has("serving");
  return {
    name: entry.name,
    ...(entry.party && { party: entry.party }),
    category,
    ...(role && { role }),
    ...(title && { title }),
    serving: serving && !absent,
    ...(replaces && { replaces }),
    ...(entry.paragraphs && { paragraphs: entry.paragraphs }),
    ...(entry.arrives && !serves && { arrives: entry.arrives }),
    ...(entry.leaves && !serves && { leaves: entry.leaves }),
    ...(absent && { absent: true as const }),
    ...(entry.affiliation && { affiliation: entry.affiliation }),
  };
}

/** The office of the meeting that somebody holds here: of the board all but the secretary, who is not of it; of others the secretary. */
const roleOf = ({ role, party }: Entry, board: boolean): Entry["role"] =>
  (role?.value === "secretary" ? !board || !party : board) ? role : undefined;

/** A personal substitute among those who do not decide serves only where the member is away. */
function besidePresent(listed: readonly Listed[]): void {
  if (!listed.some(({ member }) => member !== undefined)) return;
  const present = new Set(
    listed
      .filter(({ attendee }) => attendee.category === "member" && attendee.absent === undefined)
      .map(({ name }) => nameKey(name)),
  );
  for (const { attendee, member, region } of listed) {
    if (member === undefined || standingOf(region)?.serving !== false || !present.has(nameKey(member))) continue;
    attendee.serving = false;
    delete attendee.replaces;
  }
}

/**
 * Where the substitutes who serve are marked as such in their list, the others of it do not; nor do those who are called
 * substitutes and no more behind some who are said to take a place.
 */
function someServing(listed: readonly Listed[]): void {
  const taking = new Set(
    listed
      .filter(({ attendee, region }) => attendee.replaces && region.id === "serving-substitutes")
      .map(({ region }) => region),
  );
  for (const { attendee, region, called } of taking.size > 0 ? listed : [])
    if (taking.has(region) && called) attendee.serving = false;
  const lists = new Set(
    listed.filter(({ said, region }) => said && region.id === "substitutes").map(({ region }) => region),
  );
  for (const { attendee, region, said } of lists.size > 0 ? listed : [])
    if (lists.has(region) && !said && attendee.paragraphs === undefined && attendee.serving === true)
      attendee.serving = false;
}

/**
 * "Ersättare" beside "Ledamöter" under one label are those who do not serve, where the substitutes who do are marked among
 * the members.
 */
function besideServing(listed: readonly Listed[]): void {
  const holders = new Set(
    listed.filter(({ said, region }) => said && region.id === "members").map(({ region }) => region.parent),
  );
  holders.delete(undefined);
  for (const { attendee, region, said } of holders.size > 0 ? listed : [])
    if (region.id === "substitutes" && !said && holders.has(region.parent)) attendee.serving = false;
}

/**
 * Of others who attend, those with a party and no office are substitutes where some of them are known to be: they serve for a
 * part of the meeting, as the list of those deciding says.
 */
function amongOthers(listed: readonly Listed[]): void {
  const guests = listed.filter(({ attendee }) => attendee.category === "other" && attendee.party && !attendee.title);
  if (guests.length < FEWEST_GUESTS) return;
  const serve = new Set(
    listed.filter(({ attendee }) => attendee.category === "substitute").map(({ name }) => nameKey(name)),
  );
  const known = new Set(guests.filter(({ name }) => serve.has(nameKey(name))).map(({ region }) => region));
  for (const { attendee, region } of guests) if (known.has(region)) attendee.category = "substitute";
}

/** Fewer politicians among others are guests. */
const FEWEST_GUESTS = 2;

/** Who is listed among those deciding and elsewhere as a substitute is a substitute who serves. */
function elsewhereSubstitutes(listed: Listed[]): void {
  const substitutes = new Set(
    listed
      .filter(({ attendee, region }) => attendee.category === "substitute" && region.id !== "serving")
      .map(({ name }) => nameKey(name)),
  );
  for (const { attendee, name } of listed) {
    if (attendee.category === "member" && attendee.serving && substitutes.has(nameKey(name)))
      attendee.category = "substitute";
  }
}
