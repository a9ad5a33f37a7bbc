import { type LabelId, labelAt } from "../vocabulary/labels.js";

/** Labels whose number or date may follow a value on the same line: "Sekreterare Eva Ek Paragrafer 1–10". */
const INSIDE: ReadonlySet<LabelId> = new Set([
  "paragraphs",
  "notice-posted",
  "notice-removed",
  "verification-date",
] as const);

/** Where a further label with its colon begins inside a value: "16.00 Plats: Rådhuset". */
export function innerLabel(text: string): number | undefined {
  if (text.length > 300) return undefined;
  for (let colon = text.indexOf(":"); colon > 0; colon = text.indexOf(":", colon + 1)) {
    if (/\d/.test(text[colon - 1] ?? "") || colon + 1 >= text.length) continue;
    const before = text.slice(0, colon);
    const words = [...before.matchAll(/(?:^|\s)(?=\p{Lu})/gu)].slice(-4);
    for (const word of words) {
      const at = word.index + word[0].length;
      if (at === 0) continue;
      const hit = labelAt(text.slice(at));
      if (hit?.colon && at + hit.end === colon + 1) return at;
    }
  }
  return undefined;
}

/** Where a label without colon begins inside a value, a number or a date behind it. */
export function innerMeasure(text: string): number | undefined {
  if (text.length > 160 || !/\d$/.test(text)) return undefined;
  for (const match of text.matchAll(/\s(?=\p{Lu}\p{Ll})/gu)) {
    const at = match.index + 1;
    const hit = labelAt(text.slice(at));
    if (hit && INSIDE.has(hit.id) && !hit.whole && /^\s?(?:§|\d)/.test(text.slice(at + hit.end))) return at;
  }
  return undefined;
}
