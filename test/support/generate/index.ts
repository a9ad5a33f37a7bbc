import { church } from "./families/church.js";
import { ciceron } from "./families/ciceron.js";
import { classic } from "./families/classic.js";
import { finland } from "./families/finland.js";
import { goteborg } from "./families/goteborg.js";
import { kungsbacka } from "./families/kungsbacka.js";
import { nacka } from "./families/nacka.js";
import { region } from "./families/region.js";
import { stockholm } from "./families/stockholm.js";
import { typewriter } from "./families/typewriter.js";
import type { Generated } from "./meeting.js";
import { Random } from "./random.js";

export type { Generated } from "./meeting.js";

export const families: Readonly<Record<string, (random: Random) => Generated>> = {
  stockholm,
  classic,
  nacka,
  goteborg,
  kungsbacka,
  ciceron,
  region,
  typewriter,
  finland,
  church,
};

/** A document of a family; the same seed gives the same document. */
export function generate(family: string, seed: number): Generated {
  const write = families[family];
  if (!write) throw new Error(`no family ${family}`);
  return write(new Random(seed));
}
