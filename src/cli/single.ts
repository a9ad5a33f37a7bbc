import { finding } from "../findings/collect.js";
import type { Parsed } from "../index.js";
import type { Options } from "./command.js";
import type { Input } from "./inputs.js";
import type { IO } from "./io.js";
import { load } from "./load.js";
import { report } from "./report.js";

/** The one file that a command is about. Where it is none that is said on stderr, and undefined comes back. */
export async function singleInput(word: string, { lang }: Options, io: IO): Promise<Input | undefined> {
  if (word === "-") return { name: word, relative: "stdin" };
  const kind = await io.files.kind(word);
  if (kind === "file") return { name: word, path: word, relative: word.split(/[\\/]/).at(-1) ?? word };
  const id = kind === "folder" ? "input-is-folder" : "input-missing";
  await report([finding(id, {}, lang ?? "sv")], word, io.stderr, io);
  return undefined;
}

/** Reads the one document that a command is about. What is noticed goes to stderr; undefined where it cannot be read. */
export async function readSingle(word: string, options: Options, io: IO): Promise<Parsed | undefined> {
  const input = await singleInput(word, options, io);
  if (!input) return undefined;
  const loaded = await load(input, options, io);
  if (loaded.kind === "document") return loaded.parsed;
  const why = loaded.kind === "model" ? [finding("input-is-model", {}, options.lang ?? "sv")] : loaded.findings;
  await report(why, word, io.stderr, io);
  return undefined;
}
