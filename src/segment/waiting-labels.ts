import type { Region } from "../model/outline.js";
import type { LabelHit } from "../vocabulary/labels.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { isBeside, isUnknown } from "./region-stacks.js";
import { PARTING_LABELS } from "./stacked-said.js";
import { kindOf } from "./stacked-values.js";

/** Fewest labels without a value above each other that show that extraction has put the labels before all values. */
const FEWEST = 3;

/** The labels of a stack that wait for their values. */
export interface Waiting {
  ids: ReadonlySet<string>;
  /** Whether values stand below them already, and as many have none. */
  begun: boolean;
  /** It is one label right above, and no stack. */
  alone?: true;
}

const NOTHING: Waiting = { ids: new Set(), begun: false };

/** The latest labels without a value, and the last of them that has what stands below it. */
export function waiting(regions: readonly Region[]): Waiting {
  const last = regions.at(-1);
  if (!last || (isBeside(last) && last.id !== "document")) return NOTHING;
  const begun = last.lines.length > 0;
  const ids = new Set<string>();
  let empty = begun ? 0 : 1;
  for (let i = regions.length - 2; i >= 0; i--) {
    const region = regions[i] as Region;
    if (isUnknown(region, regions[i + 1], true)) continue;
    if (region.lines.length > 0) break;
    if (kindOf(region) === undefined) continue;
    ids.add(region.id);
    empty++;
  }
  const own = begun && (kindOf(last) !== undefined || last.id === "document") ? 1 : 0;
  if (empty + own < FEWEST) return begun ? NOTHING : { ids: new Set([last.id]), begun, alone: true };
  if (kindOf(last) !== undefined) ids.add(last.id);
  return { ids, begun: begun && empty >= FEWEST };
}

/** Words that open a label of their own and, among the values of a stack, are part of a value: by the labels that wait for such. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  place: ["place-time", "place", "time", "verification-place-time"],
  time: ["place-time", "time", "date", "verification-place-time"],
  adjournment: ["place-time", "time"],
  start: ["place-time", "time"],
  end: ["place-time", "time"],
  secretary: ["others", "officials", "secretary"],
  chair: ["present", "serving", "members", "chair"],
  "vice-chair": ["present", "serving", "members"],
  ...Object.fromEntries([...PARTING_LABELS].map((id) => [id, id === "serving" ? ["present"] : ["present", "serving"]])),
};

/** Those that one label right above may already wait for. */
const WHERE: ReadonlySet<string> = new Set(["place", "time"]);

/** Those behind which somebody's name must stand. */
const OFFICES: ReadonlySet<string> = new Set(["secretary", "chair"]);

/** Whether words that open a label, with `rest` behind them, may be part of a value: cheap to tell, before the labels that wait are looked up. */
export const mayBeSaid = ({ id, whole }: LabelHit, rest: string): boolean =>
  id in SAID &&
  (OFFICES.has(id) ? (nameEnd(rest) ?? 0) > 0 : PARTING_LABELS.has(id) ? whole : !whole || id === "vice-chair");

/** Whether what looks like a label is, or opens, the value of one that waits: "Sammanträdesrum Eken, kl. 9" for "Plats och tid", "Ledamöter" for "Beslutande". */
export const isSaid = ({ id, colon }: LabelHit, { ids, begun, alone }: Waiting): boolean =>
  !(alone && (colon || !WHERE.has(id))) &&
  SAID[id]?.some((label) => ids.has(label)) === true &&
  (begun || !PARTING_LABELS.has(id));
