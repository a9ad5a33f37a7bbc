import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Meeting } from "../model/minutes.js";
import type { Region } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage, type Read } from "../text/passage.js";
import { remembered } from "../text/remembered.js";
import { isPlaceWord, meetingWords } from "../vocabulary/bodies.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { bodyOf } from "./cover-body.js";
import { clockIn } from "./cover-clock.js";
import { organizationOf } from "./cover-organization.js";
import { passageOf, within } from "./cover-regions.js";
import { whenIn } from "./cover-when.js";
import { yearIn } from "./cover-year.js";

/** The municipality, region or other organisation. */
export const organization = organizationOf;

/** The body that met, nominative. Every item asks for it. */
export const body = remembered(bodyOf);

const placeWords = personWords("affiliation");
const WHEN = new Set(["place-time", "time", "start", "end", "adjournment", "date", "place"]);

/** Whether a region of the cover says at what hours the body met; where none does, such words may stand behind the items. */
const tellsHours = ({ id, lines }: Region): boolean =>
  (id === "time" || id === "place-time" || id === "start") && lines.length > 0;

/** When and where the body met. */
export function meeting(context: Context): Draft<Meeting> {
  const { cover, closing } = context.outline;
  const draft: Draft<Meeting> = {};
  const adjournments: { start: Read; end: Read }[] = [];
  const sittings: { start: Read; end?: Read }[] = [];
  const dates: Read[] = [];
  const year = yearIn(context);
  for (const region of cover.some(tellsHours) ? cover : [...cover, ...closing]) {
    if (!WHEN.has(region.id) || within(region, "notice") || within(region, "signed-by")) continue;
    const passage = passageOf(region, context);
    if (passage.length === 0) continue;
    const note = (start: number, end: number): void => context.claim(passage.spans(start, end), "meeting");
    if (region.id === "place") {
      const said = draft.place === undefined && !cover.some(tellsHours) ? whenIn(passage, note, year).sittings : [];
      append(
        sittings,
        said.filter(({ end }) => end !== undefined),
      );
      draft.place ??= wholePlace(passage, note);
      continue;
    }
    const when = whenIn(passage, note, year);
    append(dates, when.dates);
    if (region.id === "adjournment")
      adjournments.push(
        ...when.adjournments,
        ...when.sittings.flatMap(({ start, end }) => (end ? [{ start, end }] : [])),
      );
    else if (region.id === "end") draft.end ??= when.sittings[0]?.start;
    else if (region.id !== "date") {
      append(sittings, when.sittings);
      append(adjournments, when.adjournments);
    }
    if (region.id === "place-time") draft.place ??= when.place;
  }
  const titled = sittings.length === 0 ? titleTimes(context, draft, sittings, adjournments, year) : undefined;
  const date = dates[0] ?? headDate(context) ?? (isMinutes(context) ? titled : undefined) ?? noticeDate(context);
  if (date) draft.date = date;
  settleSittings(draft, sittings, adjournments);
  const clock = clockIn(context);
  draft.start ??= clock.start;
  draft.end ??= clock.end;
  const pauses = adjournments.length > 0 ? adjournments : clock.adjournments;
  if (pauses.length > 0) draft.adjournments = pauses;
  return draft;
}

/** "Protokoll fört vid sammanträde måndagen den 4 juni 2018 kl. 18.30": hours beside the date in the document's title. Gives that. */
function titleTimes(
  context: Context,
  draft: Draft<Meeting>,
  sittings: { start: Read; end?: Read }[],
  adjournments: { start: Read; end: Read }[],
  year: number | undefined,
): Read | undefined {
  for (const region of context.outline.cover) {
    if (region.id !== "none" && region.id !== "document") continue;
    const passage = passageOf({ ...region, lines: region.lines.slice(0, 12) }, context);
    if (passage.length > 1000) continue;
    const when = whenIn(passage, () => undefined, year);
    const first = when.sittings[0];
    if (when.dates.length === 0 || !first) continue;
    append(sittings, when.sittings);
    append(adjournments, when.adjournments);
    const last = when.sittings.at(-1) as typeof first;
    const end = (last.end ?? last.start).spans.at(-1)?.end ?? 0;
    context.claim(passage.spans(), "meeting");
    const at = passage.spans().findIndex((span) => span.start <= end && end <= span.end);
    const rest =
      at < 0
        ? undefined
        : Passage.of(context.reading.text, [
            { ...(passage.spans()[at] as { start: number; end: number }), start: end },
          ]);
    const place = rest && placeWords.opening(rest.text);
    const read = rest && place && rest.read(place.end, rest.text.search(/[.,;]?$/));
    const below = read ?? placeBelow(region, end, context);
    if (below) draft.place ??= below;
    return when.dates[0];
  }
  return undefined;
}

/** The line below the hours, where its words are those of a house or a room: "Sessionssalen, Stadshuset". */
function placeBelow(region: Region, end: number, context: Context): Read | undefined {
  const at = region.lines.findIndex(({ cells }) => cells.some((cell) => cell.start <= end && end <= cell.end));
  const cells = at < 0 ? undefined : region.lines[at + 1]?.cells;
  const text = cells?.length === 1 ? (cells[0]?.text ?? "") : "";
  if (cells === undefined || text.length > 80 || !/^\p{Lu}[^:;§]*$/u.test(text)) return undefined;
  return text.split(/[\s,]+/).some(isPlaceWord) ? Passage.of(context.reading.text, cells).read() : undefined;
}

/** Opening and close from the sittings; what lies between two sittings is a break. */
function settleSittings(
  draft: Draft<Meeting>,
  sittings: readonly { start: Read; end?: Read }[],
  adjournments: { start: Read; end: Read }[],
): void {
  const first = sittings[0];
  const last = sittings.at(-1);
  if (!first || !last) return;
  draft.start ??= first.start;
  const end = last.end ?? (sittings.length === 2 && !first.end ? last.start : undefined);
  if (end) draft.end ??= end;
  for (let i = 1; i < sittings.length; i++) {
    const before = sittings[i - 1]?.end;
    const after = sittings[i]?.start;
    const told = adjournments.some(({ start, end }) => start.value === before?.value && end.value === after?.value);
    if (before && after && before.value < after.value && !told) adjournments.push({ start: before, end: after });
  }
}

function wholePlace(passage: Passage, note: (start: number, end: number) => void): Read | undefined {
  const when = whenIn(passage, note);
  return when.dates.length + when.sittings.length > 0
    ? when.place
    : passage.read(0, passage.text.replace(/[\s.,;]+$/, "").length);
}

/** Regions of the cover that a letterhead lies in. */
const HEADS: ReadonlySet<Region["id"]> = new Set(["none", "document", "body", "organization"] as const);

/** Words for what was done with the document on another day than the meeting's: "Sidan uppdaterad". */
const elsewhen = meetingWords("elsewhen");

const isMinutes = ({ outline: { genre } }: Context): boolean => genre !== "summons" && genre !== "attachment";

/** The date in a letterhead, a running head, or beside the document's name; what is no minutes may bear any date there. */
function headDate(context: Context): Read | undefined {
  const { cover, heads } = context.outline;
  if (!isMinutes(context)) return undefined;
  for (const region of cover) {
    if (!HEADS.has(region.id) || within(region, "notice")) continue;
    for (const { cells, line } of region.lines.slice(0, 40)) {
      const date =
        elsewhen.find(line.text).length > 0 ? undefined : dateOf(Passage.of(context.reading.text, cells), context);
      if (date) return date;
    }
  }
  for (const line of heads.filter(({ text }) => elsewhen.find(text).length === 0)) {
    const date = dateOf(Passage.of(context.reading.text, [line]), context);
    if (date) return date;
  }
  return undefined;
}

function dateOf(passage: Passage, context: Context): Read | undefined {
  return whenIn(passage, (start, end) => context.claim(passage.spans(start, end), "meeting")).dates[0];
}

function noticeDate(context: Context): Read | undefined {
  const region = context.outline.cover.find((one: Region) => one.id === "date" && within(one, "notice"));
  return region && dateOf(passageOf(region, context), context);
}
