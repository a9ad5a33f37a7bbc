import { closeSync, fdatasyncSync, fsyncSync, openSync, renameSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../files/folders.js";
import { sha256 } from "./source.js";

/** The folder, in the output folder, that holds what a batch needs for itself. */
export const WORK = ".paragraf";

/** A file to write, below the output folder, slashes in its path. */
export interface Content {
  path: string;
  content: string;
}

/** A file that was written. */
export interface Output {
  path: string;
  size: number;
  sha256: string;
}

/** Writing failed, and where. `code` is the system's. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor(
    readonly code: string,
    readonly target: string,
  ) {
    super(`${target}: ${code}`);
  }

  /** The disk is full or gone: the next file would fail as well. */
  get final(): boolean {
    return ["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", "ENFILE"].includes(this.code);
  }
}

/** Where files are kept until they are whole; on the same file system as the outputs, so that renaming is atomic. */
const temporary = (outDir: string, owner: string): string => join(outDir, WORK, "tmp", owner);

/** Removes what runs that were killed left half written. */
export function sweep(outDir: string, owner: string): void {
  rmSync(temporary(outDir, owner), { recursive: true, force: true });
  try {
    rmdirSync(dirname(temporary(outDir, owner)));
  } catch {
    // Others are writing, or there never was one.
  }
}

let count = 0;

/**
 * Writes the files of one document, each all or nothing and on the disk before it gets its name. The names themselves
 * are made durable by `settle`.
 * @throws StoreError after removing what was half written
 */
export function store(outDir: string, owner: string, files: readonly Content[]): Output[] {
  return files.map(({ path, content }) => {
    const bytes = Buffer.from(content);
    storePieces(outDir, owner, path, [bytes]);
    return { path, size: bytes.length, sha256: sha256(bytes) };
  });
}

/** Writes one file, as `store` does, from pieces. @throws StoreError */
export function storePieces(outDir: string, owner: string, path: string, pieces: Iterable<string | Buffer>): void {
  const folder = temporary(outDir, owner);
  const target = join(outDir, path);
  const half = join(folder, `${process.pid}-${count++}`);
  try {
    makeFolder(folder);
    makeFolder(dirname(target));
    const file = openSync(half, "wx");
    try {
      for (const piece of gathered(pieces)) for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
      fdatasyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { force: true });
    throw new StoreError(codeOf(error), path);
  }
}

/** Small pieces joined: a system call each would take longer than the work. */
function* gathered(pieces: Iterable<string | Buffer>): Generator<Buffer> {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece !== "string") yield piece;
    else if ((text += piece).length > 65_536) {
      yield Buffer.from(text);
      text = "";
    }
  }
  if (text !== "") yield Buffer.from(text);
}

/** Makes names in folders durable, as far as the system knows how to (Windows does it by itself). */
export function settle(folders: Iterable<string>): void {
  if (process.platform === "win32") return;
  for (const folder of folders) {
    const file = openSync(folder, "r");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
