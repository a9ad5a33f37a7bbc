import { finding } from "../findings/collect.js";
import type { Parsed } from "../index.js";
import type { Options } from "./command.js";
import type { IO } from "./io.js";
import { load } from "./load.js";
import { report } from "./report.js";

/** Reads the one document that a command is about. What is noticed goes to stderr; undefined where it cannot be read. */
export async function readSingle(word: string, options: Options, io: IO): Promise<Parsed | undefined> {
  const lang = options.lang ?? "sv";
  const complain = (id: string) => report([finding(id, {}, lang)], word, io.stderr, io);
  const kind = word === "-" ? "file" : await io.files.kind(word);
  if (kind !== "file") {
    await complain(kind === "folder" ? "input-is-folder" : "input-missing");
    return undefined;
  }
  const loaded = await load({ name: word, relative: word, ...(word !== "-" && { path: word }) }, options, io);
  if (loaded.kind === "document") return loaded.parsed;
  if (loaded.kind === "model") await complain("input-is-model");
  else await report(loaded.findings, word, io.stderr, io);
  return undefined;
}
