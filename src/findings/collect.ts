import catalogue from "./catalogue.json" with { type: "json" };
import type { Finding, Severity } from "./finding.js";
import rules from "./rules.json" with { type: "json" };

/** Language of a finding's message. */
export type Lang = "sv" | "en";

interface Wording {
  sv: string;
  en: string;
}

/** What the catalogue says about an id; rules of conformance also say what they demand, why, and what to do. */
export interface Entry extends Wording {
  severity: Severity;
  /** Other messages of the same rule, by name. */
  variants?: Record<string, Wording>;
  /** What the rule demands, in one line. */
  title?: Wording;
  why?: Wording;
  remedy?: Wording;
  url?: string;
}

const entries = { ...catalogue, ...rules } as Readonly<Record<string, Entry>>;

/** The catalogue's entry of an id; undefined where there is none. */
export const entryOf = (id: string): Entry | undefined => (Object.hasOwn(entries, id) ? entries[id] : undefined);

/** What a finding may say beyond its id: where it is, what fills the slots of its text, and what explains it. */
export type FindingDetails = Pick<Finding, "place" | "pointer" | "args" | "related" | "note" | "variant" | "law">;

/** Makes a finding of the catalogue, the slots of its text filled in. Throws a RangeError on an id the catalogue lacks. */
export function finding(id: string, details: FindingDetails = {}, lang: Lang = "sv"): Finding {
  const entry = entryOf(id);
  const { place, pointer, args, related, note, variant, law } = details;
  const wording = variant === undefined ? entry : entry?.variants?.[variant];
  if (!entry || !wording) throw new RangeError(`no finding "${id}${variant ? `/${variant}` : ""}" in the catalogue`);
  return {
    id,
    severity: entry.severity,
    ...(variant !== undefined && { variant }),
    message: filled(wording[lang], args),
    ...(place && { place }),
    ...(pointer !== undefined && { pointer }),
    ...(related && { related }),
    ...(args && { args }),
    ...(note !== undefined && { note }),
    ...(law !== undefined && { law }),
    ...(entry.url !== undefined && { url: entry.url }),
  };
}

/** The same finding with its message in another language. */
export function translated(one: Finding, lang: Lang): Finding {
  return { ...one, message: finding(one.id, one, lang).message };
}

/** A text with its slots, names in braces, filled in. */
export function filled(text: string, args: Finding["args"]): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(args?.[name] ?? slot));
}
