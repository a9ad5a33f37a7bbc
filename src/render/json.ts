import type { Minutes } from "../model/minutes.js";
import { unaskedPlaces } from "../model/provenance.js";
import { canonical } from "./canonical.js";
import { placeRows } from "./place-rows.js";
import type { Renderer } from "./renderer.js";

/** The model itself: keys in the order of the schema, one line feed at the end. */
export const json = {
  name: "json",
  mediaType: "application/json",
  extension: "json",
  render: async (minutes, { indent = 2 }) =>
    `${spliced(minutes, indent) ?? JSON.stringify(canonical(minutes), null, indent)}\n`,
} as const satisfies Renderer;

/** The same of minutes whose places are no map yet: these are written into the empty one, where it stands last. */
function spliced(minutes: Minutes, indent: number): string | undefined {
  const places = unaskedPlaces(minutes);
  if (!places) return undefined;
  const others = Object.keys(minutes).filter((key) => key !== "provenance");
  const bare = Object.fromEntries(others.map((key) => [key, minutes[key as keyof Minutes]]));
  const ordered = canonical({ ...bare, provenance: {} } as Minutes);
  if (Object.keys(ordered).at(-1) !== "provenance") return undefined;
  const text = JSON.stringify(ordered, null, indent);
  const rows = placeRows(places, indent);
  const brace = text.lastIndexOf("{") + 1;
  const closed = rows === "" || indent === 0 ? "" : `\n${" ".repeat(indent)}`;
  return text.slice(0, brace) + rows + closed + text.slice(brace);
}
