import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { sha256 } from "../../src/batch/source.ts";
import { WORK } from "../../src/batch/store.ts";

/** Every file below a folder with a hash of its content, the batch's own folder left out. */
export function tree(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return new Map(
    paths.filter((path) => !path.startsWith(WORK)).map((path) => [path, sha256(readFileSync(join(folder, path)))]),
  );
}
