import type { Minutes, Renderer, RenderOptions } from "../index.js";
import type { Content } from "./store.js";

/** Every file of every format for one document, under a stem: "2024/protokoll" gives "2024/protokoll.json" and so on. */
export async function produce(
  minutes: Minutes,
  formats: readonly Renderer[],
  stem: string,
  options: RenderOptions,
): Promise<Content[]> {
  const made: Content[] = [];
  for (const format of formats) made.push(...(await filesOf(minutes, format, stem, options)));
  return made;
}

/** The files of one format: one, or one a table. */
export async function filesOf(
  minutes: Minutes,
  format: Renderer,
  stem: string,
  options: RenderOptions,
): Promise<Content[]> {
  const { extension } = format;
  if (!format.files) return [{ path: `${stem}.${extension}`, content: await format.render(minutes, options) }];
  const files = await format.files(minutes, options);
  return files.map(({ name, content }) => ({ path: `${stem}.${name}.${extension}`, content }));
}

/** The formats of those names. Throws a RangeError where there is none of a name. */
export async function formatsNamed(names: readonly string[]): Promise<Renderer[]> {
  const { renderers } = await import("../index.js");
  const known: readonly Renderer[] = renderers;
  return [...new Set(names)].map((name) => {
    const format = known.find((one) => one.name === name);
    if (format) return format;
    throw new RangeError(`there is no format "${name}"; known are ${known.map((one) => one.name).join(", ")}`);
  });
}
