import { byCode } from "../../text/order.js";
import type { Base } from "../search/format.js";
import { sortKey } from "..//terms.js";

/** What results can be narrowed by, with the name it has in addresses. */
export const FACETS = ["kommun", "organ", "ar", "utfall"] as const;
export type Facet = (typeof FACETS)[number];

/** The values chosen of each facet; none is all. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** A value of a facet among the results, and how many have it. */
export interface Value {
  id: string;
  label: string;
  count: number;
}

/** What is known of every unit without loading it. */
export interface Columns {
  /** Index of the unit's document. */
  docOf: Int32Array;
  /** First unit of each document. */
  firstOf: Int32Array;
  /** The value of a facet that a unit has. */
  value(facet: Facet, unit: number): string;
  label(facet: Facet, id: string): string;
}

export function columnsOf(base: Base): Columns {
  const docOf = new Int32Array(base.units);
  const firstOf = new Int32Array(base.docs.units.length);
  let unit = 0;
  base.docs.units.forEach((count, doc) => {
    firstOf[doc] = unit;
    docOf.fill(doc, unit, unit + count);
    unit += count;
  });
  // A body is known by its name: the boards of education of several municipalities are one value.
  const value = (facet: Facet, at: number): string => {
    const doc = docOf[at] ?? 0;
    const [name = "", organization = 0] = base.bodies[base.docs.body[doc] ?? 0] ?? [];
    if (facet === "kommun") return base.organizations[organization] ?? "";
    if (facet === "organ") return name;
    if (facet === "ar") return String(Math.floor((base.docs.date[doc] ?? 0) / 10000));
    const outcome = base.outcomes.charAt(at);
    return outcome === "-" ? "" : (base.outcomeNames[Number.parseInt(outcome, 36)]?.[0] ?? "");
  };
  const outcomes = new Map(base.outcomeNames);
  return {
    docOf,
    firstOf,
    value,
    label: (facet, id) => (facet === "utfall" ? (outcomes.get(id) ?? id) : id),
  };
}

/** The units that have a chosen value of every facet. */
export const narrowed = (units: readonly number[], chosen: Chosen, columns: Columns, but?: Facet): number[] => {
  const active = FACETS.filter((facet) => facet !== but && chosen[facet].length > 0);
  return units.filter((unit) => active.every((facet) => chosen[facet].includes(columns.value(facet, unit))));
};

/** The values of a facet among units that the other facets leave, in the order in which they are offered. */
export function valuesOf(facet: Facet, units: readonly number[], chosen: Chosen, columns: Columns): Value[] {
  const counts = new Map<string, number>(chosen[facet].map((id) => [id, 0]));
  for (const unit of narrowed(units, chosen, columns, facet)) {
    const id = columns.value(facet, unit);
    if (id !== "" && id !== "0") counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const values = [...counts].map(([id, count]) => ({ id, label: columns.label(facet, id), count }));
  if (facet === "ar") return values.sort((a, b) => byCode(b.id, a.id));
  return values.sort((a, b) => b.count - a.count || byCode(sortKey(a.label), sortKey(b.label)));
}
