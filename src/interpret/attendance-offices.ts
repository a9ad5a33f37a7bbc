import type { Context } from "../model/context.js";
import type { Attendee } from "../model/minutes.js";
import type { Region } from "../model/outline.js";
import type { Read } from "../text/passage.js";
import { chairs } from "../vocabulary/person-phrases.js";
import type { Listed } from "./attendance.js";
import { standingOf } from "./attendance-category.js";
import { type Entry, personsIn } from "./attendance-persons.js";
import { unitsOf } from "./attendance-units.js";
import { boundsOf } from "./cover-bounds.js";
import { nameKey } from "./cover-known.js";
import { within } from "./cover-regions.js";

/** What ends the part of a cover that says who attended. */
const VERIFYING = new Set([
  "chosen",
  "verifiers",
  "verified",
  "verification-date",
  "verification-place",
  "verification-place-time",
  "paragraphs",
  "signatures",
]);

/**
 * Those whom the cover names beside their office before it comes to verification ("Ordförande: Karl Alm (M)"): they
 * attend. Who is also in a list gets the office there.
 */
export function officeHolders(listed: readonly Listed[], context: Context): Listed[] {
  const known = new Map(listed.map((one) => [nameKey(one.name), one] as const));
  const { cover } = context.outline;
  const listing = cover.findIndex((region) => standingOf(region) !== undefined && region.lines.length > 0);
  // Which items the minutes hold, and when and by whom they were verified, may stand at the head of the cover.
  const end = cover.findIndex(({ id }, i) => VERIFYING.has(id) && i > listing);
  const verified = cover.findIndex(({ id }) => VERIFYING.has(id) && id !== "paragraphs");
  const signsBelow = verified >= 0 && verified < listing;
  const bounds = boundsOf(context);
  const holders: Listed[] = [];
  let lists = false;
  for (const region of cover.slice(0, end < 0 ? cover.length : end)) {
    lists ||= standingOf(region) !== undefined && region.lines.length > 0;
    const role = roleOf(region) ?? (lists && !signsBelow && !isSignedOn(region) ? secretaryOf(region) : undefined);
    const line = region.lines[0]?.line;
    if (!role || !line || within(region, "signed-by") || within(region, "notice")) continue;
    for (const { name, party, paragraphs, title, at, role: own } of peopleOf(region, context, bounds)) {
      const held = role.value !== "secretary" && own && own.value !== "secretary" ? own : role;
      const same = known.get(nameKey(name.value));
      if (region.id === "secretary" && title && holders.at(-1)?.region === region) {
        const guest = { name, title, category: "official" as const, serving: false, ...(paragraphs && { paragraphs }) };
        if (!same) holders.push({ attendee: guest, region, line, at, name: name.value });
        continue;
      }
      if (same) {
        same.attendee.role ??= held;
        context.claim(name.spans, "attendance");
        continue;
      }
      const board = role.value !== "secretary";
      const attendee = {
        name,
        ...(party ? { party } : {}),
        category: board ? ("member" as const) : ("official" as const),
        role: held,
        serving: board,
        ...(paragraphs ? { paragraphs } : {}),
      };
      holders.push({ attendee, region, line, at, name: name.value });
    }
  }
  return holders;
}

function peopleOf(region: Region, context: Context, bounds: { first?: number; last?: number }): Entry[] {
  return unitsOf(region, context).flatMap(({ passage }) =>
    personsIn(passage, bounds, (start, end) => context.claim(passage.spans(start, end), "attendance")),
  );
}

/** Whether a region has a stroke to sign on, or holds the names of several who sign below each other. */
const isSignedOn = ({ lines }: Region): boolean =>
  lines.some(
    ({ cells }, i) =>
      cells.some(({ text }) => /^[-_.=–—*…\s]{3,}$/.test(text)) || (i > 0 && !/,/.test(cells[0]?.text ?? "")),
  );

/** The label of a secretary whom the cover names among those who attend, with no stroke to sign on; others may stand below, with their chairs. */
const secretaryOf = (region: Region): Read<"secretary"> | undefined =>
  region.id === "secretary" ? region.label?.read()?.as("secretary" as const) : undefined;

/** The office that a label names. */
function roleOf(region: Region): Read<NonNullable<Attendee["role"]>> | undefined {
  if (region.id !== "chair" && region.id !== "vice-chair") return undefined;
  const label = region.label?.read();
  const id = label && chairs.find(label.value)[0]?.id;
  return label?.as(id ?? "chair");
}
