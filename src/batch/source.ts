import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Finding } from "../index.js";

/** A document to convert: a file, or a member of a ZIP archive. */
export interface Source {
  /** As messages name it. */
  name: string;
  /** Where it lies below the folder, pattern or archive that was named: the output keeps this path. Untrusted. */
  relative: string;
  /** The file, or the archive. */
  path: string;
  /** The path's bytes in base64, where they are not UTF-8 and `path` cannot name the file. */
  raw?: string;
  /** Which member of the archive, counted from 0 in the order of its directory. */
  member?: number;
  /** Whether corrections lie beside the file that are to be applied. */
  corrected?: true;
  /** Bytes, unpacked. */
  size: number;
  /** Changes whenever the content does, without reading it: size and times, or what the archive's directory says. */
  sign: string;
}

/** Something that was named but cannot be converted, and why. */
export interface Problem {
  name: string;
  problem: Finding;
}

/** What is known of a file before it is looked at. */
export interface FileHint {
  name?: string;
  relative: string;
  raw?: string;
  /** Whether corrections beside the file are wanted. */
  corrections?: boolean;
}

/** A file as the file system describes it; throws what `stat` throws. */
export async function fileSource(path: string, hint: FileHint): Promise<Source> {
  const { name = path, relative, raw } = hint;
  const found = await stat(raw === undefined ? path : Buffer.from(raw, "base64"));
  const beside =
    hint.corrections && raw === undefined ? await stat(await sidecar(path)).catch(() => undefined) : undefined;
  const sign = [found, ...(beside ? [beside] : [])].map(
    ({ size, mtimeMs, ctimeMs }) => `${size}:${mtimeMs}:${ctimeMs}`,
  );
  return {
    name,
    relative,
    path,
    size: found.size,
    sign: sign.join("+"),
    ...(raw !== undefined && { raw }),
    ...(beside && { corrected: true }),
  };
}

/** The content, the corrections beside it, and the hash of both; throws what reading throws. */
export async function contentOf(
  source: Source,
  limit: number,
): Promise<{ bytes: Uint8Array; corrections?: Uint8Array; hash: string }> {
  const bytes = await bytesOf(source, limit);
  if (!source.corrected) return { bytes, hash: sha256(bytes) };
  const corrections = await readFile(await sidecar(source.path));
  return { bytes, corrections, hash: sha256(`${sha256(bytes)}+${sha256(corrections)}`) };
}

const sidecar = async (path: string): Promise<string> => path + (await import("../index.js")).SIDECAR;

async function bytesOf({ path, raw, member }: Source, limit: number): Promise<Uint8Array> {
  if (member !== undefined) {
    const { readMember } = await import("./zip.js");
    return readMember(path, member, limit);
  }
  return readFile(raw === undefined ? path : Buffer.from(raw, "base64"));
}

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
