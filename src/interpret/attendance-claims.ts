import type { Context } from "../model/context.js";
import type { Region } from "../model/outline.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { standingOf } from "./attendance-category.js";
import { passageOf } from "./cover-regions.js";

const reference = personWords("reference", "none", "connecting");

/** Marks as understood: labels, and words in lists that name nobody ("Enligt närvarolista", "Inga"). */
export function claimRegions(regions: readonly Region[], context: Context): void {
  for (const region of regions) {
    if (region.label && region.id !== "none") context.claim(region.label.spans(), "label");
    if (!standingOf(region)) continue;
    const passage = passageOf(region, context);
    const opening = passage.length > 0 ? reference.opening(passage.text) : undefined;
    if (opening?.id === "none" && passage.length < 40) context.claim(passage.spans(), "attendance");
    if (opening?.id === "reference" && passage.length < 120) context.claim(passage.spans(), "reference");
  }
}
