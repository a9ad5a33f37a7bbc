import type { Attendee } from "../model/minutes.js";
import type { Region } from "../model/outline.js";

/** What standing in a region says of a person. */
export interface Standing {
  category: Attendee["category"];
  serving: boolean;
  absent?: true;
  /** The region does not tell members from others: the entry's own words decide. */
  mixed?: true;
}

const STANDING: Readonly<Record<string, Standing>> = {
  serving: { category: "member", serving: true },
  members: { category: "member", serving: true },
  "serving-substitutes": { category: "substitute", serving: true },
  substitutes: { category: "substitute", serving: false },
  officials: { category: "official", serving: false },
  office: { category: "official", serving: false },
  staff: { category: "other", serving: false },
  others: { category: "other", serving: false },
  present: { category: "member", serving: true, mixed: true },
  "name-column": { category: "member", serving: true, mixed: true },
  absent: { category: "member", serving: false, absent: true },
  "absent-substitutes": { category: "substitute", serving: false, absent: true },
};

/** How those listed in a region stand to the meeting; undefined for regions that list nobody. */
export function standingOf(region: Region): Standing | undefined {
  const own = STANDING[region.id];
  if (!own || region.parent?.id === "signed-by") return undefined;
  const holder = region.parent && STANDING[region.parent.id] ? region.parent : undefined;
  if (holder?.id === "absent") return { category: own.category, serving: false, absent: true };
  if (holder?.id === "serving" && region.id === "substitutes" && holder.lines.length === 0 && isOneWord(region))
    return { category: "substitute", serving: true };
  if (holder?.id === "others" && own.category === "member") return { category: "other", serving: false };
  return own;
}

/** "Ersättare" under "Beslutande" means those who serve; a longer label says itself which ones it means. */
const isOneWord = (region: Region): boolean => !/\s/.test(region.label?.text ?? "");
