import type { Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { findRanges } from "../text/numbers.js";
import type { Listed } from "./attendance.js";

const CROSS = /^[xX×✓√]$/;

/** A column of marks, the items that its head names, and the lines of those who were there. */
interface ItemColumn {
  label: NonNullable<Region["label"]>;
  items: string;
  present: ReadonlySet<Line>;
}

/**
 * Reads tables that say by a cross under "§ 1–12", "§ 13–20" who was there when: a person with a cross in some columns was
 * present for their items, one without any was not.
 */
export function itemColumns(regions: readonly Region[], listed: readonly Listed[]): void {
  const columns = regions.flatMap((region) => columnOf(region) ?? []);
  if (columns.length < 2) return;
  const marked = new Set(regions.filter(columnOf).flatMap(({ lines }) => lines.map(({ line }) => line)));
  const lists = new Set(listed.filter(({ line }) => marked.has(line)).map(({ region }) => region));
  for (const { attendee, line, region } of listed) {
    if (!lists.has(region) || attendee.paragraphs !== undefined) continue;
    const there = columns.filter(({ present }) => present.has(line));
    if (there.length === 0) {
      attendee.absent = true;
      attendee.serving = false;
    } else if (there.length < columns.length) {
      const read = there[0]?.label.read();
      if (read) attendee.paragraphs = read.as(there.map(({ items }) => items).join(", "));
    }
  }
}

/** A region as such a column; undefined where its head names no items or a cell is no mark. */
function columnOf({ id, label, lines }: Region): ItemColumn | undefined {
  if (id !== "extent-column" || !label) return undefined;
  const [range, more] = findRanges(label.text, true);
  if (!range || more || !/^§{0,2}\s?$/.test(label.text.slice(0, range.start)) || range.end < label.text.length)
    return undefined;
  const present = lines.filter(({ cells }) => CROSS.test(cells[0]?.text ?? "")).map(({ line }) => line);
  return present.length === 0 ? undefined : { label, items: range.value, present: new Set(present) };
}
