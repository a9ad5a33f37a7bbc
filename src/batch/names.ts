import { sha256 } from "./source.js";
import { WORK } from "./store.js";

/** What a name is made from. */
export interface Named {
  /** As messages name it; tells inputs apart that lie at the same place below different folders. */
  name: string;
  /** Where it lies below what was named. Untrusted. */
  relative: string;
}

/** UTF-16 units of one part of a path, and of a whole: leaves room for extensions within 255 bytes, and for a folder within Windows' 260. */
const PART = 100;
const WHOLE = 180;

/** Names of devices on Windows, whatever their extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** What Windows forbids, what separates paths, what controls terminals and the direction of text, and halves of characters. */
const FORBIDDEN = /[<>:"|?*\\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/** Names in the output folder that the batch itself uses. */
const OWN = new Set([WORK, "report.html", "report.csv", "report.json"]);

/**
 * A relative path that is one on every system: parts that lead outside, are devices or end in what Windows drops are
 * changed, long ones cut with a hash of the whole. The same path always gives the same name.
 */
export function safePath(path: string): string {
  const parts = path
    .normalize("NFC")
    .split("/")
    .filter((part) => part !== "");
  const safe = parts.map(safePart).join("/") || "_";
  if (safe.length <= WHOLE) return safe;
  const last = safe.slice(safe.lastIndexOf("/") + 1);
  return `_/${cut(last, path)}`;
}

function safePart(part: string): string {
  const plain = part.replace(FORBIDDEN, "_").replace(/[. ]$/, "_").replace(/^ /, "_");
  const named = plain === "." || plain === "_." || DEVICE.test(plain) || key(plain) === WORK ? `_${plain}` : plain;
  return named.length > PART || Buffer.byteLength(named) > 2 * PART ? cut(named, part) : named;
}

/** The start of a name, and eight digits of the hash of what it is short for. */
function cut(name: string, whole: string): string {
  let kept = name.slice(0, PART - 9);
  while (Buffer.byteLength(kept) > 2 * PART - 9) kept = kept.slice(0, -1);
  return `${kept.replace(/[\ud800-\udbff. ]$/, "")}-${shortHash(whole)}`;
}

const shortHash = (text: string): string => sha256(text).slice(0, 8);

/** Names that are one file on some file system: case and composition of letters do not part them. */
const key = (name: string): string => name.normalize("NFC").toLowerCase();

/**
 * The path without extension, below the output folder, for each input: such that no two of `stem.extension` are one file,
 * or a file and a folder, on any system. An input's own name where it is the only one of that name, its full name with
 * extension where not, and a hash of where it came from as the last resort. The order of the inputs does not matter.
 */
export function stemsOf(inputs: readonly Named[], extensions: readonly string[]): string[] {
  const stems: string[] = new Array(inputs.length);
  const taken = new Set(OWN);
  const folders = new Set<string>();
  let open = inputs.map((_, i) => i);
  const choices = [
    ({ relative }: Named) => safePath(relative.replace(/\.[^./\\]+$/, "")),
    ({ relative }: Named) => safePath(relative),
    ({ relative, name }: Named) => `${safePath(relative)}-${shortHash(name)}`,
  ];
  for (const input of inputs) foldersOf(safePath(input.relative)).forEach((folder) => folders.add(folder));
  for (const choose of choices) {
    const wanted = new Map(open.map((i) => [i, choose(inputs[i] as Named)]));
    const count = new Map<string, number>();
    const keys = (stem: string): string[] => extensions.map((extension) => key(`${stem}.${extension}`));
    for (const stem of wanted.values()) for (const one of keys(stem)) count.set(one, (count.get(one) ?? 0) + 1);
    const free = (stem: string): boolean =>
      keys(stem).every((one) => count.get(one) === 1 && !taken.has(one) && !folders.has(one));
    const kept = open.filter((i) => free(wanted.get(i) ?? ""));
    for (const i of kept) {
      stems[i] = wanted.get(i) ?? "";
      for (const one of keys(stems[i] ?? "")) taken.add(one);
    }
    const done = new Set(kept);
    open = open.filter((i) => !done.has(i));
  }
  // The same input named twice: which is which makes no difference.
  for (const i of open) {
    const stem = choices[2]?.(inputs[i] as Named) ?? "";
    let n = 2;
    while (taken.has(key(`${stem}-${n}.${extensions[0]}`))) n++;
    stems[i] = `${stem}-${n}`;
    for (const extension of extensions) taken.add(key(`${stems[i]}.${extension}`));
  }
  return stems;
}

function foldersOf(path: string): string[] {
  const parts = key(path).split("/");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("/"));
}
