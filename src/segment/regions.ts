import type { Line, Reading } from "../model/line.js";
import type { Region } from "../model/outline.js";
export function regionsOf(lines: readonly Line[], _r: Reading): Region[] { return lines.length ? [{ id: "none", lines: lines.map((line) => ({ line, cells: line.cells })) }] : []; }
