import type { Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { labelAt } from "../vocabulary/labels.js";
import { GUESTS, LISTS } from "./label-lists.js";
import type { Setting } from "./label-places.js";
import type { Columns } from "./region-columns.js";
import { amongCaptions } from "./region-signed.js";
import { waiting } from "./waiting-labels.js";

/** What a line stands in, where `current` is the latest region that may hold others and `regions` are all so far. */
export function settingAt(
  lines: readonly Line[],
  at: number,
  current: Region | undefined,
  columns: Columns,
  regions: readonly Region[],
): Setting {
  const listing =
    current !== undefined && (LISTS.has(current.id) || (current.parent !== undefined && LISTS.has(current.parent.id)));
  const guests = current !== undefined && GUESTS.has(current.id);
  const next = lines[at + 1];
  const label = guests && next && next.gap < 1 ? labelAt(next.cells[0]?.text ?? "")?.id : undefined;
  const open = columns.all.find(({ region, beside }) => region === current && beside);
  const above = listing ? (current?.lines.at(-1)?.cells.at(-1)?.text ?? "") : "";
  const away = labelAt(above.slice(above.lastIndexOf(",") + 1).trim())?.id === "absent";
  return {
    listing,
    guests,
    begun: (current?.lines.length ?? 0) > 0,
    away,
    next: label,
    labelX: open?.x,
    entryX: open?.valueX,
    captions: () => amongCaptions(lines, at),
    waiting: () => waiting(regions),
  };
}
