import type { Context } from "../model/context.js";
import { passageOf } from "./cover-regions.js";

/** A year written anywhere on the cover or in the running heads: dates without a year are of that one. */
export function yearIn(context: Context): number | undefined {
  const { cover, heads } = context.outline;
  for (const region of cover.slice(0, 80)) {
    const year = yearOf(passageOf(region, context).text.slice(0, 2000));
    if (year !== undefined) return year;
  }
  for (const line of heads.slice(0, 20)) {
    const year = yearOf(line.text);
    if (year !== undefined) return year;
  }
  return undefined;
}

function yearOf(text: string): number | undefined {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}
