import { extname } from "node:path";
import type { Walked } from "../batch/walk.js";
import type { Options } from "./command.js";
import type { Found } from "./inputs.js";
import type { IO } from "./io.js";
import { printable } from "./style.js";
import { wording } from "./wording.js";

/** Most kinds that are told by name, the commonest first. */
const MOST = 8;

/** What lay in the folders that were named and is no document. */
export const passedIn = (found: readonly Found[]): Walked[] =>
  found.flatMap((one) => ("inputs" in one && one.passed) || []);

/** Says what was not read, by kind: an archivist shall not take it for converted. */
export async function tellPassed(passed: readonly Walked[], options: Options, { stderr }: IO): Promise<void> {
  if (options.quiet || options.jsonProgress) return;
  const lang = options.lang ?? "sv";
  const counts = new Map<string, number>();
  for (const { relative, passed: what } of passed) {
    const kind =
      what === "file"
        ? extname(relative).toLowerCase() || wording("bare-names", lang)
        : wording(what === "link" ? "links" : "devices", lang);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const told = sorted.slice(0, MOST).map(([kind, count]) => `${printable(kind)} ${count}`);
  const kinds = [...told, ...(sorted.length > MOST ? ["…"] : [])].join(", ");
  await stderr.write(`${wording("passed-over", lang, { kinds })}\n`);
}
