import type { Input } from "./inputs.js";

/**
 * The path, below the output folder, for each input and extension. No two outputs share a path, whatever the case: an
 * input's own name is used where it is the only one of that name, its full name with extension where not, and a number
 * as the last resort.
 */
export function outputPaths(inputs: readonly Input[], extensions: readonly string[]): string[][] {
  const stems = inputs.map(({ relative }) => relative.replace(/\.[^./\\]+$/, ""));
  const count = new Map<string, number>();
  for (const stem of stems) count.set(key(stem), (count.get(key(stem)) ?? 0) + 1);
  const taken = new Set<string>();
  return inputs.map(({ relative }, i) => {
    const stem = stems[i] ?? relative;
    const wanted = count.get(key(stem)) === 1 ? stem : relative;
    let name = wanted;
    for (let n = 2; taken.has(key(name)); n++) name = `${wanted}-${n}`;
    taken.add(key(name));
    return extensions.map((extension) => `${name}.${extension}`);
  });
}

/** Names that are one file on some file system: case and composition of letters do not part them. */
const key = (name: string): string => name.normalize("NFC").toLowerCase();
