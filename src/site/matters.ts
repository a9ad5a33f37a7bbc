import { byCode } from "../text/order.js";
import { type Doc, eachItem, type Meeting } from "./meetings.js";
import { slug } from "./slug.js";
import { plain } from ".//terms.js";

/** One time a matter was handled. */
export interface Handling {
  doc: Doc;
  /** Index of the § in the document. */
  item: number;
}

/** A matter by its registration number: every § that bears it, oldest first. */
export interface Matter {
  slug: string;
  /** As its latest § prints it. */
  number: string;
  /** As the latest § that has a title calls it. */
  title?: string;
  organization: string;
  handled: [Handling, ...Handling[]];
  /** Matters of the same number in other registers, which may be other matters. */
  alike: Matter[];
}

const LETTER = /\p{L}/u;
const APART = /[\s\u00A0]+/g;
const DASHES = /[\u2010-\u2015]/g;

/** The register is told by letters ("KS 2024/12"): such a number means one matter in the whole organisation. */
const hasRegister = (number: string): boolean => LETTER.test(number);

const shape = (number: string): string => plain(number).replace(DASHES, "-").replace(APART, " ").trim();

/**
 * What parts one matter from another: the organisation and the number; a number without letters may be given in every
 * body's own register, so there the body too.
 */
function matterKey(doc: Doc, number: string): string {
  const place = hasRegister(number) ? [] : [doc.at.slug];
  return JSON.stringify([plain(doc.organization), shape(number), ...place]);
}

export function matterSlug(doc: Doc, number: string): string {
  return slug([number], matterKey(doc, number));
}

/** Matters by their latest handling, newest first. */
export function mattersOf(meetings: readonly Meeting[]): Matter[] {
  const found = new Map<string, Matter>();
  const bySameNumber = new Map<string, Set<Matter>>();
  // Meetings come newest first.
  for (const meeting of [...meetings].reverse()) {
    eachItem(meeting, (doc, item) => {
      const { diary, title } = doc.items[item] ?? { diary: [] };
      for (const number of new Map(diary.map((one) => [shape(one), one])).values()) {
        if (shape(number) === "") continue;
        const key = matterKey(doc, number);
        const known = found.get(key);
        const matter = known ?? {
          slug: matterSlug(doc, number),
          number,
          organization: doc.organization,
          handled: [{ doc, item }],
          alike: [],
        };
        if (known) known.handled.push({ doc, item });
        found.set(key, matter);
        matter.number = number;
        if (title !== undefined) matter.title = title;
        const same = JSON.stringify([plain(doc.organization), shape(number)]);
        const group = bySameNumber.get(same);
        if (group) group.add(matter);
        else bySameNumber.set(same, new Set([matter]));
      }
    });
  }
  for (const group of bySameNumber.values()) {
    if (group.size > 1) for (const one of group) one.alike.push(...[...group].filter((other) => other !== one));
  }
  return [...found.values()].sort(
    (a, b) => byCode(latest(b), latest(a)) || byCode(shape(a.number), shape(b.number)) || byCode(a.slug, b.slug),
  );
}

/** Day of the latest handling. */
export const latest = ({ handled }: Matter): string => handled.at(-1)?.doc.date ?? "";
