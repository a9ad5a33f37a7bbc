import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../files/folders.js";

/** What says that a folder is a site of ours, and may therefore be replaced. */
export const MARKER = "site.json";

/** Why a site cannot be built there. */
export class SiteError extends Error {
  override readonly name = "SiteError";
  constructor(
    readonly code: "occupied" | "no-models" | "overlap",
    message: string,
  ) {
    super(message);
  }
}

/** A site being written beside the place where it shall stand. */
export interface Output {
  /** Path below the site, with slashes; folders on the way are made. */
  write(path: string, content: string): Promise<void>;
  /** A folder for what is not part of the site; gone when the site stands. */
  readonly work: string;
  /** Bytes and files written so far. */
  readonly written: { bytes: number; files: number };
}

/**
 * Builds a folder all or nothing: `fill` writes beside it, and only when it is done does the new folder take the place of
 * the old one. Refuses to replace a folder that is neither empty nor a site.
 */
export async function replacing<T>(folder: string, fill: (output: Output) => Promise<T>): Promise<T> {
  const existing = await kindOf(folder);
  if (existing === "other") throw new SiteError("occupied", folder);
  makeFolder(dirname(folder));
  const beside = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  const fresh = join(beside, "site");
  const work = join(beside, "work");
  try {
    await mkdir(fresh);
    await mkdir(work);
    const made = new Set<string>();
    const written = { bytes: 0, files: 0 };
    const result = await fill({
      work,
      written,
      async write(path, content) {
        const target = join(fresh, path);
        const parent = dirname(target);
        if (!made.has(parent)) makeFolder(parent);
        made.add(parent);
        await writeFile(target, content);
        written.bytes += Buffer.byteLength(content);
        written.files++;
      },
    });
    const old = join(beside, "old");
    if (existing !== "none") await rename(folder, old);
    try {
      await rename(fresh, folder);
    } catch (error) {
      if (existing !== "none") await rename(old, folder);
      throw error;
    }
    return result;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function kindOf(folder: string): Promise<"none" | "replaceable" | "other"> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return "none";
  if (!found.isDirectory()) return "other";
  if ((await readdir(folder)).length === 0) return "replaceable";
  try {
    const { generator } = JSON.parse(await readFile(join(folder, MARKER), "utf8"));
    return String(generator).startsWith("paragraf ") ? "replaceable" : "other";
  } catch {
    return "other";
  }
}
