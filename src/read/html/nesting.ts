/**
 * Elements whose end tag may not be left out, so that counting their tags shows how deep they nest. Elements that open
 * again in every block after them, where they were not closed, cost more than their own depth and are counted apart.
 */
const CONTAINERS = new Set(
  "div span table tbody section article main aside nav header footer center blockquote ul ol dl form fieldset button select label pre address sup sub ins del abbr cite q ruby svg math g object template".split(
    " ",
  ),
);
const FORMATTING = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));

/** Deeper than any editor nests; browsers flatten what lies below 512. */
const DEEPEST = 1_000;
/** Open formatting times tags: what reopening may cost. Documents of many hundred pages stay far below. */
const MOST_REOPENED = 20_000_000;

const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])/gi;

/** True where markup nests so deeply that parsing it would take quadratic time. One look at every tag. */
export function nestsTooDeeply(html: string): boolean {
  let depth = 0;
  let formatting = 0;
  let mostFormatting = 0;
  let tags = 0;
  for (const [, slash, name = ""] of html.matchAll(TAG)) {
    tags++;
    const key = name.toLowerCase();
    const step = slash === "/" ? -1 : 1;
    if (FORMATTING.has(key)) {
      formatting = Math.max(0, formatting + step);
      mostFormatting = Math.max(mostFormatting, formatting);
    } else if (CONTAINERS.has(key)) {
      depth = Math.max(0, depth + step);
      if (depth > DEEPEST) return true;
    }
  }
  return mostFormatting > DEEPEST || mostFormatting * tags > MOST_REOPENED;
}
