import type { Context } from "../model/context.js";
import type { Passage, Read } from "../text/passage.js";
import { namesIn } from "./attendance-names.js";
import { passageOf, type Signer } from "./cover-signers.js";
import { standingOf } from "./attendance-category.js";
import { nameKey } from "./attendance-roles.js";

/** The names of those listed as present, to tell names apart that follow each other without a mark. */
export function knownNames(context: Context): Set<string> {
  const known = new Set<string>();
  for (const region of [...context.outline.cover, ...context.outline.closing]) {
    if (!standingOf(region)) continue;
    const passage = passageOf(region, context);
    for (const name of namesIn(passage.text)) known.add(nameKey(passage.text.slice(name.start, name.end)));
  }
  return known;
}

/** Two or three people whose names stand side by side with nothing between them: cut where known names meet, else in halves. */
export function splitKnown(signer: Signer, known: ReadonlySet<string>, passage: Passage): { name: Read; party?: Read }[] {
  const words = signer.name.value.split(" ");
  const whole = { name: signer.name, ...(signer.party ? { party: signer.party } : {}) };
  if (words.length < 4 || known.has(nameKey(signer.name.value))) return [whole];
  const cuts = cutsOf(words, known) ?? (words.length % 2 === 0 && known.size === 0 ? evenCuts(words) : undefined);
  if (!cuts) return [whole];
  const start = passage.text.indexOf(signer.name.value);
  if (start < 0) return [whole];
  const names: { name: Read; party?: Read }[] = [];
  let from = 0;
  for (const to of cuts) {
    const text = words.slice(from, to).join(" ");
    const at = start + words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
    const name = passage.read(at, at + text.length);
    if (name) names.push({ name });
    from = to;
  }
  const last = names.at(-1);
  if (last && signer.party) last.party = signer.party;
  return names;
}

/** Ends of known names that follow each other and use up all words. */
function cutsOf(words: readonly string[], known: ReadonlySet<string>, from = 0): number[] | undefined {
  if (from === words.length) return [];
  for (let to = Math.min(words.length, from + 5); to >= from + 2; to--) {
    if (!known.has(nameKey(words.slice(from, to).join(" ")))) continue;
    const rest = cutsOf(words, known, to);
    if (rest) return [to, ...rest];
  }
  return undefined;
}

const evenCuts = (words: readonly string[]): number[] => words.flatMap((_, i) => (i % 2 === 1 ? [i + 1] : []));
