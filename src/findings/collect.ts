import catalogue from "./catalogue.json" with { type: "json" };
import type { Finding, FindingPlace, Severity } from "./finding.js";

interface Entry {
  severity: Severity;
  sv: string;
  en: string;
}

const entries = catalogue as Record<string, Entry>;

/** Makes a finding of the catalogue, its text in Swedish with the arguments filled in. Throws on an id the catalogue lacks. */
export function finding(id: string, options: { place?: FindingPlace; args?: Record<string, string | number> } = {}): Finding {
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
  if (entry === undefined) throw new RangeError(`no finding "${id}" in the catalogue`);
  const { place, args } = options;
  const message = args === undefined ? entry.sv : entry.sv.replace(/\{(\w+)\}/g, (slot, name: string) => String(args[name] ?? slot));
  return { id, severity: entry.severity, message, ...(place && { place }), ...(args && { args }) };
}
