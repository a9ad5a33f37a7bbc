import { basename } from "node:path";
import { finding } from "../findings/collect.js";
import type { Finding } from "../index.js";
import type { Files } from "./io.js";

/** A file to read, or standard input. */
export interface Input {
  /** As messages name it. */
  name: string;
  /** Undefined for standard input. */
  path?: string;
  /** Where it lies below the folder or pattern that was named, without that: the output keeps this path. */
  relative: string;
}

/** What an argument led to: files, or the reason why there are none. */
export type Found = { inputs: Input[]; many: boolean } | { name: string; problem: Finding };

/** What a folder is searched for; a file that is named is read whatever it is called. */
const EXTENSIONS = ["pdf", "txt", "text"];

const MAGIC = /[*?[\]{}()!]/;

/** Turns arguments into inputs: `-`, files, folders (with all below them) and patterns. */
export async function expand(words: readonly string[], files: Files): Promise<Found[]> {
  const found: Found[] = [];
  for (const word of words) found.push(await expandOne(word, files));
  return found;
}

async function expandOne(word: string, files: Files): Promise<Found> {
  if (word === "-") return { inputs: [{ name: "-", relative: "stdin" }], many: false };
  const kind = await files.kind(word);
  if (kind === "file") return { inputs: [{ name: word, path: word, relative: basename(word) }], many: false };
  if (kind === "folder") {
    const inputs = below(word, await files.glob(`**/*.{${EXTENSIONS.join(",")}}`, word));
    const extensions = EXTENSIONS.map((extension) => `.${extension}`).join(", ");
    return inputs.length > 0
      ? { inputs, many: true }
      : { name: word, problem: finding("input-folder-empty", { args: { extensions } }) };
  }
  if (!MAGIC.test(word)) return { name: word, problem: finding("input-missing") };
  const { folder, pattern } = split(word.replaceAll("\\", "/"));
  const inputs = below(folder, await files.glob(pattern, folder));
  return inputs.length > 0 ? { inputs, many: true } : { name: word, problem: finding("input-no-match") };
}

/** A pattern's folders before the first one that is a pattern itself. */
function split(word: string): { folder: string; pattern: string } {
  const parts = word.split("/");
  const first = parts.findIndex((part) => MAGIC.test(part));
  const folder = parts.slice(0, first).join("/");
  return { folder: folder === "" ? (word.startsWith("/") ? "/" : ".") : folder, pattern: parts.slice(first).join("/") };
}

function below(folder: string, paths: readonly string[]): Input[] {
  const prefix = folder === "." ? "" : `${folder.replace(/[\\/]+$/, "")}/`;
  return paths.map((relative) => ({ name: prefix + relative, path: prefix + relative, relative }));
}
