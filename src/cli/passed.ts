import { extname } from "node:path";
import type { Options } from "./command.js";
import type { Found } from "./inputs.js";
import type { IO } from "./io.js";
import { printable } from "./style.js";
import { wording } from "./wording.js";

/** Most kinds that are told by name, the commonest first. */
const MOST = 8;

/** Says what lay in the folders that were named and was not read, by kind: an archivist shall not take it for converted. */
export async function tellPassed(found: readonly Found[], options: Options, { stderr }: IO): Promise<void> {
  if (options.quiet || options.jsonProgress) return;
  const lang = options.lang ?? "sv";
  const counts = new Map<string, number>();
  for (const one of found) {
    for (const { relative, passed } of ("inputs" in one && one.passed) || []) {
      const kind =
        passed === "link" ? wording("links", lang) : extname(relative).toLowerCase() || wording("bare-names", lang);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return;
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const told = sorted.slice(0, MOST).map(([kind, count]) => `${printable(kind)} ${count}`);
  const kinds = [...told, ...(sorted.length > MOST ? ["…"] : [])].join(", ");
  await stderr.write(`${wording("passed-over", lang, { kinds })}\n`);
}
