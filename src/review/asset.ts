import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The script of the page, as `npm run build` made it of `browser/`. */
export function pageScript(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve("paragraf/package.json");
  return readFile(join(dirname(manifest), "dist", "review", "review.js"), "utf8");
}
