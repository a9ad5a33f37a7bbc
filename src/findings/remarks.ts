import { filled, type Lang } from "./collect.js";
import remarks from "./remarks.json" with { type: "json" };

/** A small text that goes with findings: what a related place shows, the name of a holiday. */
export type RemarkId = keyof typeof remarks;

/** The remark in a language, its slots filled in. */
export const remark = (id: RemarkId, lang: Lang, args: Record<string, string | number> = {}): string =>
  filled(remarks[id][lang], args);
