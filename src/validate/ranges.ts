/** Numbers of items (§): "6", "12 a", and ranges of them: "163–170, 172", "109–". */

/** A § number in its parts; undefined where it is no number. */
export function numberOf(text: string): { value: number; letter: string } | undefined {
  const match = /^(\d{1,6})(?:\s?(\p{L}))?$/iu.exec(text.trim());
  return match ? { value: Number(match[1]), letter: (match[2] ?? "").toLowerCase() } : undefined;
}

/** From and to, both included; open ends are 0 and infinity. */
export type Range = readonly [from: number, to: number];

/** The ranges that a text names; undefined where it says anything else than numbers and ranges. */
export function rangesOf(text: string | undefined): Range[] | undefined {
  if (text === undefined) return undefined;
  const ranges: Range[] = [];
  for (const part of text.split(",")) {
    const match = /^\s*(\d{0,6})\s?[a-z]?\s?([–-]?)\s?(\d{0,6})\s?[a-z]?\s*$/i.exec(part);
    if (!match || (match[1] === "" && match[3] === "")) return undefined;
    const from = match[1] === "" ? 0 : Number(match[1]);
    const to = match[2] === "" ? from : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (match[2] === "" && match[3] !== "") return undefined;
    if (to < from) return undefined;
    ranges.push([from, to]);
  }
  return ranges.length > 0 ? ranges : undefined;
}

export const covers = (ranges: readonly Range[], value: number): boolean =>
  ranges.some(([from, to]) => from <= value && value <= to);
