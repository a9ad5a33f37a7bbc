import type { Minutes } from "../model/minutes.js";
import { akn } from "./akn.js";
import { csv } from "./csv.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { md } from "./md.js";
import { ndjson } from "./ndjson.js";
import { popolo } from "./popolo.js";
import type { Renderer, RenderOptions } from "./renderer.js";

export { type Anchors, anchorsOf } from "./mdast/anchors.js";
export type { Links, RenderedFile, Renderer, RenderOptions } from "./renderer.js";

/** The output formats, in the order in which they are offered. */
export const renderers = [json, ndjson, md, html, akn, csv, popolo] as const satisfies readonly Renderer[];

/** Name of an output format. */
export type Format = (typeof renderers)[number]["name"];

/**
 * The minutes in another form.
 *
 * @throws RangeError when no renderer has that name.
 */
export async function render(minutes: Minutes, format: Format, options: RenderOptions = {}): Promise<string> {
  const renderer = renderers.find(({ name }) => name === format);
  if (!renderer)
    throw new RangeError(`Unknown format "${format}"; known are ${renderers.map(({ name }) => name).join(", ")}.`);
  return renderer.render(minutes, options);
}
