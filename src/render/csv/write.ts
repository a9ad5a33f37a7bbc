import type { Minutes } from "../../model/minutes.js";
import type { RenderOptions } from "../renderer.js";
import { cellOf } from "./cell.js";
import { type Table, tables } from "./tables.js";

export { tables } from "./tables.js";

/** Which meeting a row belongs to, so that the tables of many meetings can be laid one below the other. */
const MEETING = ["file", "organization", "body", "date"];

/** One table as CSV (RFC 4180): a head, CRLF after every row. */
export function write(table: Table, minutes: Minutes, { delimiter = ",", bom = false }: RenderOptions): string {
  const { source, organization, body, meeting } = minutes;
  const about = [source.file, organization, body, meeting.date].map(cellOf);
  const head = [...MEETING, ...table.columns];
  const rows = table.rows(minutes).map((row) => [...about, ...table.columns.map((column) => cellOf(row[column]))]);
  const lines = [head, ...rows].map((cells) => `${cells.join(delimiter)}\r\n`);
  return (bom ? "\uFEFF" : "") + lines.join("");
}

/** @throws RangeError when no table has that name. */
export function tableNamed(name: string): Table {
  const table = tables.find((one) => one.name === name);
  if (table) return table;
  throw new RangeError(`Unknown table "${name}"; known are ${tables.map((one) => one.name).join(", ")}.`);
}
