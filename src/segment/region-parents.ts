import type { Region } from "../model/outline.js";
import type { LabelId } from "../vocabulary/labels.js";
import { OF_MEETING } from "./label-lists.js";
import type { Open } from "./region-columns.js";

/** Which labels may stand under which: a part of a list, a signature, a line of a notice. */
const LISTED = new Set([
  "members",
  "serving-substitutes",
  "substitutes",
  "officials",
  "office",
  "staff",
  "others",
  "absent",
  "serving",
  "absent-substitutes",
  "chair",
]);
const SIGNED = new Set(["chair", "secretary", "verifiers", "vice-chair", "paragraphs", "signed-on"]);
const NOTICED = new Set([
  "body",
  "date",
  "notice-posted",
  "notice-removed",
  "notice-period",
  "notice-location",
  "notice-period-end",
  "notice-board",
  "signatures",
  "certified",
  "certified-strip",
  "paragraphs",
  "verification-date",
  "signed-on",
  "secretary",
  "verified",
]);
const LOGGED = new Set([
  "date",
  "signed-on",
  "signing-service",
  "time",
  "chair",
  "secretary",
  "verifiers",
  "organization",
  "contact",
  "signatures",
  "name-column",
]);

const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
  present: LISTED,
  serving: new Set(["members", "serving-substitutes", "substitutes", "chair"]),
  others: new Set(["substitutes", "officials", "office", "staff", "others"]),
  absent: new Set(["members", "substitutes", "serving-substitutes", "absent-substitutes"]),
  chosen: new Set(["verifiers", "substitutes", "stand-in"]),
  signatures: SIGNED,
  verified: new Set([...SIGNED, ...OF_MEETING]),
  notice: NOTICED,
  "signed-by": LOGGED,
};

/** What a label means inside another: those named under "Ersättare" verify in another's stead, where the verifiers are named. */
const AGAIN: Readonly<Record<string, LabelId>> = {
  "place-time": "verification-place-time",
  place: "verification-place",
  time: "verification-date",
};
const MEANING: Readonly<Record<string, Readonly<Record<string, LabelId>>>> = {
  chosen: { ...AGAIN, substitutes: "stand-in" },
  verifiers: AGAIN,
  verified: { ...AGAIN, date: "verification-date" },
};

/** Longest label of a day, in characters, that does not say which day: "Datum:". */
const BARE = 7;

/** What a label stands for under the label that holds it; one that names the day of the meeting means that everywhere. */
export const meaningUnder = (id: LabelId, text: string, parent: Region | undefined): LabelId =>
  (id === "date" && text.length > BARE ? undefined : MEANING[parent?.id ?? ""]?.[id]) ?? id;

/**
 * The region that a new label lies in. Beside a label of the same line: where that one can hold it and a third label
 * shows that the first stands over columns, or the words say the same thing twice ("Beslutande: Ledamöter"). Else the
 * nearest label to its left that is still open, or the label before where it can hold it and has no words of its own.
 */
export function parentOf(
  id: string,
  x: number,
  beside: readonly Region[],
  parts: number,
  open: readonly Open[],
  last: Region | undefined,
  unit: number,
): Region | undefined {
  const first = beside[0];
  if (first)
    return holds(first, id) &&
      (parts > 2 || (first.id === "serving" && id === "members") || first.id === "signatures" || first.id === "present")
      ? first
      : undefined;
  for (let i = open.length - 1; i >= 0; i--) {
    const { region, x: left } = open[i] as Open;
    if (left < x - 3 * unit && holds(region, id)) return region;
  }
  for (let region = last; region; region = region.parent) {
    if (id === "substitutes" && last && stepsOut(region, last, x, open, unit)) continue;
    if (holds(region, id) && (region !== last || region.lines.length === 0 || LASTING.has(region.id))) return region;
  }
  return undefined;
}

/** Whether a label stands at the edge of another that holds the one before it, further in: "Beslutande   Ledamöter", below it "Ersättare". */
function stepsOut(holder: Region, last: Region, x: number, open: readonly Open[], unit: number): boolean {
  const edgeOf = (region: Region): number | undefined => open.find((one) => one.region === region)?.x;
  const [outer, inner] = [edgeOf(holder), edgeOf(last)];
  return holder !== last && outer !== undefined && inner !== undefined && inner > outer + 3 * unit && x < outer + unit;
}

/** Labels that hold others although words of their own stand before these. */
const LASTING = new Set(["notice", "signed-by", "present"]);

const holds = (region: Region, id: string): boolean => CHILDREN[region.id]?.has(id) === true;

const ATTENDING: ReadonlySet<string> = new Set(["present", "serving", "members", "serving-substitutes"]);
const VERIFYING: ReadonlySet<string> = new Set(["chosen", "verifiers"]);

/** The one named under "Ersättare" right below the verifiers, once the attendance has been told, verifies in another's stead. */
export function tellStandIns(regions: readonly Region[]): void {
  let told = false;
  let before: Region | undefined;
  for (const region of regions) {
    told ||= ATTENDING.has(region.id);
    const alone = region.lines.length === 1 && region.parent === undefined;
    if (told && alone && region.id === "substitutes" && before && VERIFYING.has(before.id)) region.id = "stand-in";
    if (region.id !== "paragraphs") before = region;
  }
}

const TOLD: ReadonlySet<string> = new Set(["verified", ...VERIFYING]);

/**
 * "Justering   Bo Ek" or "Justerare   Bo Ek", below it "Plats och tid" once more: of the verification, when and where the meeting
 * was held being said. A second label, "Justerande", may stand between them.
 */
export function verifiedAgain(id: string, last: Region | undefined, regions: readonly Region[]): Region | undefined {
  if (!OF_MEETING.has(id)) return undefined;
  const holder = last?.id === "verifiers" && last.lines.length === 0 ? regions.at(-2) : last;
  if (!holder || !TOLD.has(holder.id) || holder.lines.length === 0 || (id === "date" && holder.id !== "verified"))
    return undefined;
  return regions.some((one) => one.id === "place-time" || one.id === "place") ? holder : undefined;
}
