import type { Config } from "../index.js";
import { type Options, UsageError } from "./command.js";
import type { IO } from "./io.js";
import { jsonText, reasonOf } from "./load.js";
import { under } from "./paths.js";

const NAME = "paragraf.config.json";

/** Folders above the working folder that are searched for the configuration, at most. */
const HIGHEST = 40;

/** The configuration and the folder that its paths are relative to. */
export interface Settings {
  config: Config;
  folder: string;
}

/** Reads the configuration that the command line names, or the nearest one from the working folder upwards. */
export async function settings(options: Options, { files }: IO): Promise<Settings> {
  if (options.config !== undefined) return parsed(options.config, await contents(options.config, files));
  let seen = "";
  for (let i = 0, folder = "."; i < HIGHEST; i++, folder = i === 1 ? ".." : `${folder}/..`) {
    const path = under(folder, NAME);
    if (files.absolute(path) === seen) break;
    seen = files.absolute(path);
    if ((await files.kind(path)) === "file") return parsed(path, await contents(path, files));
  }
  return { config: {}, folder: "." };
}

/** A JSON file's value. */
export async function contents(path: string, files: IO["files"]): Promise<unknown> {
  try {
    return JSON.parse(jsonText(await files.read(path)));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

async function parsed(path: string, value: unknown): Promise<Settings> {
  const { configFaults } = await import("../index.js");
  const faults = configFaults(value);
  if (faults.length > 0) throw new UsageError(faults.map((fault) => `${path}: ${fault}`).join("\n       "));
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
  return { config: value as Config, folder };
}
