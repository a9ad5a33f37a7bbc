import { filled, type Lang } from "./collect.js";
import remarks from "./remarks.json" with { type: "json" };

/** A small text that goes with findings: what a related place shows, the name of a holiday. A key of remarks.json. */
export type RemarkId = string;

const texts: Readonly<Record<string, Readonly<Record<Lang, string>>>> = remarks;

/** The remark in a language, its slots filled in. Throws a RangeError on an id that the texts lack. */
export function remark(id: RemarkId, lang: Lang, args: Record<string, string | number> = {}): string {
  const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
  if (text === undefined) throw new RangeError(`no remark "${id}"`);
  return filled(text[lang], args);
}
