import type { Place } from "../model/minutes.js";
import type { Places } from "../model/provenance.js";

/** So many entries are made one string at once. */
const AT_ONCE = 512;

/**
 * The entries of the provenance map, without the braces around them, as `JSON.stringify` writes them inside the model. They
 * are most of a model's text: a map of them takes several times as long to make as to write them as they are found.
 */
export function placeRows(places: Places, indent: number): string {
  const row = rowIn(indent);
  let done = "";
  let rows: string[] = [];
  places.each((pointer, place) => {
    if (rows.length === AT_ONCE) {
      done += `${rows.join(",")},`;
      rows = [];
    }
    rows.push(row(pointer, place));
  });
  return done + rows.join(",");
}

/** Writes an entry under its pointer, which needs no escapes, with this many spaces per level. */
function rowIn(indent: number): (pointer: string, place: Place) => string {
  const line = (level: number): string => (indent > 0 ? `\n${" ".repeat(indent * level)}` : "");
  const colon = indent > 0 ? ": " : ":";
  const [outer, inner, item, deep] = [line(2), line(3), line(4), line(5)] as const;
  const page = `"${colon}{${inner}"page"${colon}`;
  const [lineKey, start, end] = ["line", "start", "end"].map((key) => `,${inner}"${key}"${colon}`) as [
    string,
    string,
    string,
  ];
  const partOf = ({ start: from, end: to }: { start: number; end: number }): string =>
    `${item}{${deep}"start"${colon}${from},${deep}"end"${colon}${to}${item}}`;
  const rest = ({ bbox, confidence, parts }: Place): string =>
    (bbox ? `,${inner}"bbox"${colon}[${item}${bbox.join(`,${item}`)}${inner}]` : "") +
    (confidence === undefined ? "" : `,${inner}"confidence"${colon}${confidence}`) +
    (parts ? `,${inner}"parts"${colon}[${parts.map(partOf).join(",")}${inner}]` : "");
  return (pointer, place) =>
    `${outer}"${pointer}${page}${place.page}${lineKey}${place.line}${start}${place.start}${end}${place.end}${rest(place)}${outer}}`;
}
