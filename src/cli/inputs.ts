import { basename, normalize } from "node:path";
import { isArchive } from "../batch/archive.js";
import type { Walked } from "../batch/walk.js";
import { finding } from "../findings/collect.js";
import type { Finding } from "../index.js";
import { type Options, UsageError } from "./command.js";
import type { Files, IO } from "./io.js";
import { jsonText, reasonOf } from "./load.js";
import { under } from "./paths.js";

/** A file to read, or standard input. */
export interface Input {
  /** As messages name it. */
  name: string;
  /** Undefined for standard input. */
  path?: string;
  /** Where it lies below the folder or pattern that was named, without that: the output keeps this path. */
  relative: string;
  /** The path's bytes in base64, where they are not UTF-8. */
  raw?: string;
}

/** What an argument led to: files, or the reason why there are none. */
export type Found = { inputs: Input[]; many: boolean; passed?: readonly Walked[] } | { name: string; problem: Finding };

/**
 * What a folder is searched for; a file that is named is read whatever it is called. Web pages, Markdown and pictures of a
 * page are what we write ourselves, or may be anything: they are read where they are named.
 */
const EXTENSIONS = ["pdf", "txt", "text", "docx", "doc", "tif", "tiff"];

/** The same, as messages name it. */
export const extensions = EXTENSIONS.map((extension) => `.${extension}`).join(", ");

const MAGIC = /[*?[\]{}()!]/;

/** A file's attributes, which macOS lays beside it where a disk or an archive has no room for them (RFC 1740, AppleDouble). */
const ATTRIBUTES = /(?:^|\/)\._[^/]*$/;

/** Whether a file in a folder or an archive is taken for a document, by its name. */
export const isDocument = (name: string): boolean =>
  EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`)) && !ATTRIBUTES.test(name);

/** Turns arguments into inputs: `-`, files, folders (with all below them, archives where they can be opened) and patterns. */
export async function expand(words: readonly string[], files: Files, archives = false): Promise<Found[]> {
  const found: Found[][] = [];
  for (const word of words) found.push(await expandOne(word, files, archives));
  return found.flat();
}

/** The inputs that arguments and the list `--files-from` name. */
export async function expandAll(
  words: readonly string[],
  { filesFrom }: Options,
  io: IO,
  archives: boolean,
): Promise<Found[]> {
  const found = await expand(words, io.files, archives);
  return filesFrom === undefined ? found : [...found, ...(await expandList(filesFrom, io))];
}

/** The inputs that a list names, one a line or parted by NUL, as they stand: no patterns. Outputs keep the paths of the list. */
async function expandList(list: string, io: IO): Promise<Found[]> {
  const bytes = list === "-" ? await io.stdin() : await listed(list, io.files);
  const text = jsonText(bytes);
  const words = text.split(text.includes("\0") ? "\0" : /\r?\n/).filter((word) => word !== "");
  const found: Found[][] = [];
  for (const word of words) {
    const kind = await io.files.kind(word);
    if (kind === "folder") found.push(await inFolder(word, io.files, true, kept(word)));
    else if (kind === "file") found.push([{ inputs: [{ name: word, path: word, relative: kept(word) }], many: true }]);
    else found.push([{ name: word, problem: finding("input-missing") }]);
  }
  return found.flat();
}

async function listed(list: string, files: Files): Promise<Uint8Array> {
  try {
    return await files.read(list);
  } catch (error) {
    throw new UsageError(`${list} cannot be read: ${reasonOf(error)}`);
  }
}

/** A path without what leads to it from outside: "../arkiv/2023/a.pdf" is "arkiv/2023/a.pdf". */
const kept = (word: string): string =>
  normalize(word)
    .replaceAll("\\", "/")
    .replace(/^(?:[A-Za-z]:)?(?:\.{0,2}\/)+/, "");

async function expandOne(word: string, files: Files, archives: boolean): Promise<Found[]> {
  if (word === "-") return [{ inputs: [{ name: "-", relative: "stdin" }], many: false }];
  const kind = await files.kind(word);
  if (kind === "file") return [{ inputs: [{ name: word, path: word, relative: basename(word) }], many: false }];
  if (kind === "folder") return inFolder(word, files, archives);
  return [await matching(word, files)];
}

async function inFolder(folder: string, files: Files, archives: boolean, base = ""): Promise<Found[]> {
  const walked = await files.walk(folder, (name) => isDocument(name) || (archives && isArchive(name)));
  const problems = walked.flatMap(({ relative, problem }) =>
    problem ? [{ name: under(folder, relative), problem }] : [],
  );
  const inputs = walked
    .filter(({ problem, passed }) => !problem && !passed)
    .map(({ relative, raw }): Input => {
      const path = under(folder, relative);
      return {
        name: path,
        path,
        relative: base === "" ? relative : `${base}/${relative}`,
        ...(raw !== undefined && { raw }),
      };
    });
  const passed = walked.filter((one) => one.passed !== undefined);
  if (inputs.length > 0) return [{ inputs, many: true, passed }, ...problems];
  if (problems.length > 0) return problems;
  return [{ name: folder, problem: finding("input-folder-empty", { args: { extensions } }) }];
}

async function matching(word: string, files: Files): Promise<Found> {
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
  return paths.map((relative) => ({ name: under(folder, relative), path: under(folder, relative), relative }));
}
