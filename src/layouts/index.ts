import church from "./church.json" with { type: "json" };
import ciceron from "./ciceron.json" with { type: "json" };
import classic from "./classic.json" with { type: "json" };
import finland from "./finland.json" with { type: "json" };
import goteborg from "./goteborg.json" with { type: "json" };
import kungsbacka from "./kungsbacka.json" with { type: "json" };
import nacka from "./nacka.json" with { type: "json" };
import region from "./region.json" with { type: "json" };
import stockholm from "./stockholm.json" with { type: "json" };
import typewriter from "./typewriter.json" with { type: "json" };

/** A family of minutes that look alike. */
export interface Layout {
  id: string;
  description: string;
  /** Phrases by which the family is recognised, as printed; case does not count. */
  detect: readonly string[];
}

/** The families, the more special ones first. */
export const layouts: readonly Layout[] = [
  stockholm,
  nacka,
  goteborg,
  kungsbacka,
  ciceron,
  region,
  finland,
  typewriter,
  church,
  classic,
];
