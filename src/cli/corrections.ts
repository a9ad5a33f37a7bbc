import { correctionsIn } from "../batch/understand.js";
import type { Corrections } from "../index.js";
import type { Options } from "./command.js";
import type { Input } from "./inputs.js";
import type { Files, IO } from "./io.js";

/** What the corrections of a document are kept in. */
export const sidecarPath = async (path: string): Promise<string> => path + (await import("../index.js")).SIDECAR;

/**
 * The corrections beside a document; undefined where there are none or nobody wants them.
 */
export async function correctionsOf({ path }: Input, options: Options, io: IO): Promise<Corrections | undefined> {
  if (path === undefined || options.corrections === false) return undefined;
  return readCorrections(await sidecarPath(path), io.files);
}

/** The content of a file of corrections; undefined where there is no such file. */
export async function readCorrections(path: string, files: Files): Promise<Corrections | undefined> {
  if ((await files.kind(path)) !== "file") return undefined;
  return correctionsIn(await files.read(path));
}
