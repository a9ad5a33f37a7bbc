import { stemsOf } from "../batch/names.js";
import type { Input } from "./inputs.js";

/** The path, below the output folder, for each input and extension. No two outputs share a path on any system. */
export function outputPaths(inputs: readonly Input[], extensions: readonly string[]): string[][] {
  return stemsOf(inputs, extensions).map((stem) => extensions.map((extension) => `${stem}.${extension}`));
}
