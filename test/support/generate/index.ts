import { classic } from "./families/classic.js";
import type { Generated } from "./meeting.js";
import { Random } from "./random.js";

export const families: Readonly<Record<string, (random: Random) => Generated>> = { classic };

/** A document of a family; the same seed gives the same document. */
export function generate(family: string, seed: number): Generated {
  const write = families[family];
  if (!write) throw new Error(`no family ${family}`);
  return write(new Random(seed));
}
